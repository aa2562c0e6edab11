/** Nothing to start. Without this file Next takes the one at the repository's top. */
export function register(): void {}
