<?php
/**
 * Takes all away that the plugin has put into the database.
 *
 * @package Chat_AI_Widget
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/** Of one site. */
function chat_ai_widget_forget() {
	delete_option( 'chat_ai_widget' );
	delete_option( 'chat_ai_widget_api_token' );
}

if ( is_multisite() ) {
	$chat_ai_widget_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $chat_ai_widget_sites as $chat_ai_widget_site ) {
		switch_to_blog( $chat_ai_widget_site );
		chat_ai_widget_forget();
		restore_current_blog();
	}
} else {
	chat_ai_widget_forget();
}
