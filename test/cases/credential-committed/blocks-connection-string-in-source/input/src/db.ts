export const url = 'postgres://app:<<password a>>@db-7.acme.io:5432/app';
