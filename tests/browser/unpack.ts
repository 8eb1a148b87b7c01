import packed from '@sparticuz/chromium';

// Run by chromium.ts in a process of its own, whose environment says where to unpack.
await packed.executablePath();
