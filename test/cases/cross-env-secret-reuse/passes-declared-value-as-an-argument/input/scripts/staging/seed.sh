#!/bin/sh
./load --with "<<password a>>"
