/** The environment that tests of this room run in; imported before anything that reads it. */
Object.assign(process.env, {
  APP_ENV: "test",
  LIMITS: "standard",
  CAPILLARY_BASE_URL: "http://127.0.0.1:9",
  CAPILLARY_AUTH: "oauth",
  CAPILLARY_CLIENT_KEY: "key",
  CAPILLARY_CLIENT_SECRET: "secret",
  NEXTAUTH_URL: "http://localhost:3000",
  NEXTAUTH_SECRET: "a secret of the tests, 32 letters or more",
  DATABASE_URL: "file:.data/none.db",
});

/** The instant of the tests: a Saturday morning in the mocks' week. */
export const testNow = new Date("2026-11-21T10:42:00Z");
