export const key = '<<stripe-secret-key a>>';
