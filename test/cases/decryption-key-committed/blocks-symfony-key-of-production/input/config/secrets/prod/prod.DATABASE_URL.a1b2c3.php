<?php // prod.DATABASE_URL.a1b2c3 on Tue, 04 Mar 2025 10:00:00 +0000

return "\xB2<<password b>>";
