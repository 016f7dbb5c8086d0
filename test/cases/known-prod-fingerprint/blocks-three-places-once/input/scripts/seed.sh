#!/bin/sh
mysql -u app -p<<password a>> app < seed.sql
