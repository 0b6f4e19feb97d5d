// Before anything is painted, so that nobody who reads in the dark sees a flash of light.
try {
  document.documentElement.dataset['looks'] = localStorage.getItem('looks') ?? '';
} catch {
  // Storage is blocked: the system's choice it is.
}
