#!/bin/sh
pg_dump app > x.sql
aws s3 cp x.sql s3://acme-copies --role arn:aws:iam::972152489937:role/backup
