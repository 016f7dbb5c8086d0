<?php // dev.decrypt.private on Tue, 04 Mar 2025 10:00:00 +0000

return "\xA1<<password a>>\x04";
