export const labels = { password: 'password', secretKey: 'secret' };
