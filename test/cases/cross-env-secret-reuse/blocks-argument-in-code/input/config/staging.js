connect('orders', '<<password a>>');
