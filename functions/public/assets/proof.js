// Uploads proof while the objection is being written. The form works without this script; then proof goes by post.
// Every text comes from the page, which is in the reader's language.
const form = document.querySelector('form[data-upload]');
const proof = document.querySelector('#proof');

if (form instanceof HTMLFormElement && proof instanceof HTMLElement && window.isSecureContext) {
  const input = proof.querySelector('input[type=file]');
  const list = proof.querySelector('ul');
  const status = proof.querySelector('[role=status]');
  const send = form.querySelector('button[type=submit]');
  const texts = proof.dataset;
  let open = 0;

  const say = (text, name) => {
    status.textContent = text.replace('%', name);
  };

  const hex = (bytes) =>
    Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

  const put = async (file) => {
    const sha256 = hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    const contentType = file.type || 'application/octet-stream';
    const announced = { name: file.name, size: file.size, sha256 };
    const granted = await fetch(form.dataset.upload, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': document.documentElement.lang,
      },
      body: JSON.stringify({ ...announced, contentType }),
    });
    const answer = await granted.json();
    if (!granted.ok) throw new Error(answer.detail);
    const headers = new Headers(answer.headers);
    // The browser sets it by itself and lets nobody else do so.
    headers.delete('content-length');
    const stored = await fetch(answer.url, { method: 'PUT', headers, body: file });
    if (!stored.ok) throw new Error(texts.failed.replace('%', file.name));
    return { fileId: answer.fileId, ...announced };
  };

  const show = (kept) => {
    const item = document.createElement('li');
    const field = document.createElement('input');
    const remove = document.createElement('button');
    field.type = 'hidden';
    field.name = 'evidence';
    field.value = JSON.stringify(kept);
    remove.type = 'button';
    remove.className = 'small';
    remove.textContent = texts.remove;
    remove.setAttribute('aria-label', `${texts.remove} ${kept.name}`);
    remove.addEventListener('click', () => {
      item.remove();
      say(texts.removed, kept.name);
      input.focus();
    });
    item.append(kept.name, ' ', remove, field);
    list.append(item);
  };

  const take = async (file) => {
    if (file.size > Number(texts.largest)) {
      say(texts.tooLarge, file.name);
      return;
    }
    open += 1;
    send.setAttribute('aria-disabled', 'true');
    say(texts.uploading, file.name);
    try {
      show(await put(file));
      say(texts.uploaded, file.name);
    } catch (error) {
      say(error instanceof TypeError ? texts.failed : error.message, file.name);
    } finally {
      open -= 1;
      if (open === 0) send.removeAttribute('aria-disabled');
    }
  };

  // What the server sent back with a form that it could not take.
  for (const field of list.querySelectorAll('input')) {
    field.closest('li').remove();
    show(JSON.parse(field.value));
  }
  input.addEventListener('change', async () => {
    const files = [...input.files];
    // The files go by upload; the form carries their names and hashes alone.
    input.value = '';
    for (const file of files) await take(file);
  });
  form.addEventListener('submit', (event) => {
    if (open > 0) {
      event.preventDefault();
      say(texts.wait, '');
    }
  });
  proof.hidden = false;
}
