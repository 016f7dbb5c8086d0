export const apiToken = '<<password a>>';
