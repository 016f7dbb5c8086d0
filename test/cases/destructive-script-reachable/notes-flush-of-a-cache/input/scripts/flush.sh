#!/bin/sh
redis-cli -u "$REDIS_URL" flushall
