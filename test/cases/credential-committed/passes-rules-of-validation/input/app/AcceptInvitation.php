<?php

return [
    'invitation_code' => 'required|uuid',
    'password' => 'required|alpha_dash|string|max:255',
];
