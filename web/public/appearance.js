// Before the first paint, so that nobody who works in the dark sees a white flash.
(() => {
  let wish = 'auto';
  try {
    wish = JSON.parse(localStorage.getItem('candor.appearance') || '"auto"');
  } catch {}
  const dark =
    wish === 'dark' || (wish === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
