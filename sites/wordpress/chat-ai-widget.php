<?php
/**
 * Plugin Name:       Chat AI Widget
 * Description:       A Sendbird AI chatbot on your site: a launcher on every page, and chats in your posts. Members chat under their own names.
 * Version:           @VERSION@
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The authors of chat-ai-widget
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       chat-ai-widget
 * Domain Path:       /languages
 *
 * @package Chat_AI_Widget
 */

namespace Chat_AI_Widget;

defined( 'ABSPATH' ) || exit;

const VERSION = '@VERSION@';
const FILE    = __FILE__;

foreach ( array( 'settings', 'widget', 'places', 'optimizers', 'members', 'sendbird', 'token-route' ) as $chat_ai_widget_part ) {
	require __DIR__ . "/includes/$chat_ai_widget_part.php";
}
if ( is_admin() ) {
	require __DIR__ . '/includes/settings-fields.php';
	require __DIR__ . '/includes/settings-page.php';
}
