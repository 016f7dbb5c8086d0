export const key = 'sk_test_<<password t>>';
