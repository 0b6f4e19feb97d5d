/** The driver of WebKit can't show a page as it would be printed, or with other colours. */
export const isWebKit = !('chrome' in window) && navigator.userAgent.includes('AppleWebKit/');
