<?php
// Makes the database and what stands in a new WordPress. Mail would go nowhere, so nobody writes any.
function wp_new_blog_notification() {}

define( 'WP_INSTALLING', true );
[, $root, $socket] = $argv;

( new mysqli( 'localhost', 'root', '', '', 0, $socket ) )->query( 'CREATE DATABASE wordpress' );

require "$root/wp-load.php";
require ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'Harbour Lamps', 'admin', 'admin@shop.example', true, '', 'admin-password' );
wp_insert_user( [ 'user_login' => 'ada', 'user_pass' => 'ada-password', 'display_name' => 'Ada', 'role' => 'subscriber' ] );
wp_insert_user( [ 'user_login' => 'ben', 'user_pass' => 'ben-password', 'display_name' => 'Ben', 'role' => 'subscriber' ] );

update_option( 'permalink_structure', '/%postname%/' );
update_user_meta( 1, 'show_welcome_panel', 0 );
flush_rewrite_rules( false );
