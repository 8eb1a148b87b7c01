import { createRoot } from 'react-dom/client';
import './frame/base.css';
import { App } from './frame/app.tsx';
import { startTexts } from './i18n/texts.ts';
import { startSession } from './session/session.ts';

await startTexts();
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
await startSession();
