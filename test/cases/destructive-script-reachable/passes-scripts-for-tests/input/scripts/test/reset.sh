#!/bin/sh
prisma migrate reset --force
