#!/bin/sh
mysql -h db -u root -p<<password a>> app < seed.sql
curl -u "admin:<<password a>>" https://seed.acmefleet.io/
helm upgrade app ./chart --set auth.value=<<password a>>
