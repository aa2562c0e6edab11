/** Name of the cookie that holds the id of the card opened last on this device. */
export const lastCardCookie = "rung-card";
