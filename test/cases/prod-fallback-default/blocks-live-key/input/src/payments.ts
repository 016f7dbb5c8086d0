export const stripeSecretKey = process.env.STRIPE_SECRET_KEY || '<<stripe-secret-key a>>';
