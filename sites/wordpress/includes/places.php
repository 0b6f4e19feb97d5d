<?php
/**
 * Where the chat is: a launcher for the whole site, and chats in the text of a page, by a block or
 * by a shortcode.
 *
 * @package Chat_AI_Widget
 */

namespace Chat_AI_Widget;

defined( 'ABSPATH' ) || exit;

const DEFAULT_HEIGHT = 520;

/** Prints the launcher, unless the page already has the same bot in its text. */
function print_launcher() {
	if ( ! is_set_up() || ! is_launcher_page( request_path() ) || did_action( 'chat_ai_widget_inline' ) ) {
		return;
	}
	// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped where it is made.
	echo widget_html( launcher_as_attributes() );
}
// Before the scripts of the footer, which is printed at 20.
add_action( 'wp_footer', __NAMESPACE__ . '\print_launcher', 5 );

/**
 * Decides by the address alone, which is also what caches keep pages by.
 *
 * @param string $path Of the page.
 */
function is_launcher_page( $path ) {
	$settings = settings();
	if ( 'all' === $settings['pages'] || 'none' === $settings['pages'] ) {
		return 'all' === $settings['pages'];
	}
	$listed = false;
	foreach ( array_filter( explode( "\n", $settings['paths'] ) ) as $pattern ) {
		$regex  = str_replace( '\*', '.*', preg_quote( untrailingslashit( $pattern ), '~' ) );
		$listed = $listed || 1 === preg_match( "~^$regex$~i", untrailingslashit( $path ) );
	}
	return 'only' === $settings['pages'] ? $listed : ! $listed;
}

/** The path of the page, as it stands in the settings: from where the site begins. */
function request_path() {
	$uri  = isset( $_SERVER['REQUEST_URI'] ) ? esc_url_raw( wp_unslash( $_SERVER['REQUEST_URI'] ) ) : '/';
	$path = rawurldecode( (string) wp_parse_url( $uri, PHP_URL_PATH ) );
	$home = untrailingslashit( (string) wp_parse_url( home_url(), PHP_URL_PATH ) );
	$own  = 0 === strpos( $path, "$home/" ) ? substr( $path, strlen( $home ) ) : $path;
	return '/' . ltrim( $own, '/' );
}

/**
 * A chat in the text of a page.
 *
 * @param array{height?: int|string, bot_id?: string} $wanted What the block or the shortcode says.
 */
function inline_chat( array $wanted ) {
	if ( ! is_set_up() || is_feed() ) {
		return '';
	}
	$height     = absint( $wanted['height'] ?? DEFAULT_HEIGHT );
	$attributes = array(
		'mode'  => 'inline',
		'class' => 'chat-ai-widget-inline',
		'style' => sprintf( 'height: %dpx', $height ? $height : DEFAULT_HEIGHT ),
	);
	if ( ! empty( $wanted['bot_id'] ) ) {
		$attributes['bot-id'] = sanitize_text_field( $wanted['bot_id'] );
	}
	if ( ! isset( $attributes['bot-id'] ) || settings()['bot_id'] === $attributes['bot-id'] ) {
		/** Fires where a page has the bot of the site in its text. */
		do_action( 'chat_ai_widget_inline' );
	}
	wp_enqueue_style( 'chat-ai-widget-chat-style' );
	return widget_html( $attributes );
}

/**
 * `[chat_ai_widget height="520" bot_id="…"]`
 *
 * @param array<string, string>|string $given What was written in it.
 */
function shortcode( $given ) {
	$defaults = array(
		'height' => DEFAULT_HEIGHT,
		'bot_id' => '',
	);
	return inline_chat( shortcode_atts( $defaults, $given, 'chat_ai_widget' ) );
}
add_shortcode( 'chat_ai_widget', __NAMESPACE__ . '\shortcode' );

/**
 * The block, of which a page keeps only what was set.
 *
 * @param array{height?: int, botId?: string, align?: string} $attributes Of the block.
 */
function render_block( $attributes ) {
	$html = inline_chat(
		array(
			'height' => $attributes['height'] ?? DEFAULT_HEIGHT,
			'bot_id' => $attributes['botId'] ?? '',
		)
	);
	return '' === $html ? '' : sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $html );
}

/** Tells the editor and the pages about the block. */
function register_block() {
	register_block_type( dirname( FILE ) . '/blocks/chat', array( 'render_callback' => __NAMESPACE__ . '\render_block' ) );
	wp_set_script_translations( 'chat-ai-widget-chat-editor-script', 'chat-ai-widget' );
}
add_action( 'init', __NAMESPACE__ . '\register_block' );
