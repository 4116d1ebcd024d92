// Before the first picture, and so no module: the theme that was chosen on this device.
(() => {
  try {
    const { theme } = JSON.parse(localStorage.getItem("flou.preferences") ?? "{}");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // Storage that cannot be read: the device's own theme.
  }
})();
