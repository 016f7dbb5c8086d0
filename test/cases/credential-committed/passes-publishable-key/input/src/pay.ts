export const key = '<<stripe-publishable-key a>>';
