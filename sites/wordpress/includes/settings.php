<?php
/**
 * What the site has set: one option for all of it, and one of its own for the secret, which is not
 * among those that WordPress, and caches of objects, keep at hand.
 *
 * @package Chat_AI_Widget
 */

namespace Chat_AI_Widget;

defined( 'ABSPATH' ) || exit;

const OPTION    = 'chat_ai_widget';
const API_TOKEN = 'chat_ai_widget_api_token';

const VISITORS   = array( 'everybody', 'guests', 'members' );
const PAGES      = array( 'all', 'only', 'except', 'none' );
const PLACEMENTS = array( 'bottom-end', 'bottom-start', 'top-end', 'top-start' );
const THEMES     = array( 'auto', 'light', 'dark', 'system' );

/**
 * Every setting with its default.
 *
 * @return array<string, string>
 */
function default_settings() {
	return array(
		'app_id'        => '',
		'bot_id'        => '',
		'visitors'      => 'everybody',
		'pages'         => 'all',
		'paths'         => '',
		'placement'     => 'bottom-end',
		'theme'         => 'auto',
		'accent_color'  => '',
		'launcher_text' => '',
		'teaser'        => '',
	);
}

/**
 * The settings as they were saved; what was not is as by default.
 *
 * @return array<string, string>
 */
function settings() {
	$saved = get_option( OPTION );
	return array_merge( default_settings(), is_array( $saved ) ? $saved : array() );
}

/** Whether there is somebody to chat with. */
function is_set_up() {
	$settings = settings();
	return '' !== $settings['app_id'] && '' !== $settings['bot_id'];
}

/** Who may chat. Without the secret there are no tokens for members, and everybody is a guest. */
function visitors() {
	$visitors = settings()['visitors'];
	return 'everybody' === $visitors && '' === api_token() ? 'guests' : $visitors;
}

/** The secret of Sendbird's dashboard; one in wp-config.php goes before what was saved. */
function api_token() {
	return defined( 'CHAT_AI_WIDGET_API_TOKEN' ) ? CHAT_AI_WIDGET_API_TOKEN : (string) get_option( API_TOKEN, '' );
}

/**
 * Takes of a form what a setting may be. A choice that is none stays as it was.
 *
 * @param mixed $input What somebody sent.
 * @return array<string, string>
 */
function sanitize_settings( $input ) {
	$input = is_array( $input ) ? array_filter( $input, 'is_string' ) : array();
	$clean = settings();

	foreach ( array( 'bot_id', 'launcher_text', 'teaser' ) as $name ) {
		$clean[ $name ] = sanitize_text_field( $input[ $name ] ?? $clean[ $name ] );
	}
	// It becomes a part of the host that the secret is sent to.
	$app_id = trim( $input['app_id'] ?? $clean['app_id'] );
	if ( preg_match( '/^[a-z0-9-]*$/i', $app_id ) ) {
		$clean['app_id'] = $app_id;
	} else {
		complain( __( 'An application ID has letters, digits and hyphens only. It was left as it was.', 'chat-ai-widget' ) );
	}
	$choices = array(
		'visitors'  => VISITORS,
		'pages'     => PAGES,
		'placement' => PLACEMENTS,
		'theme'     => THEMES,
	);
	foreach ( $choices as $name => $allowed ) {
		$wanted = $input[ $name ] ?? '';
		if ( in_array( $wanted, $allowed, true ) ) {
			$clean[ $name ] = $wanted;
		}
	}
	$clean['paths'] = sanitize_paths( $input['paths'] ?? $clean['paths'] );

	$color = trim( $input['accent_color'] ?? $clean['accent_color'] );
	if ( '' === $color || sanitize_hex_color( $color ) ) {
		$clean['accent_color'] = $color;
	} else {
		/* translators: %s: what somebody wrote. */
		$message = sprintf( __( '"%s" is not a colour. Write it as #2271b1.', 'chat-ai-widget' ), $color );
		complain( $message );
	}
	return $clean;
}

/**
 * One path a line, each with a slash before it; of a whole address, its path.
 *
 * @param string $text What somebody wrote.
 */
function sanitize_paths( $text ) {
	$paths = array();
	foreach ( explode( "\n", sanitize_textarea_field( $text ) ) as $line ) {
		$path = (string) wp_parse_url( trim( $line ), PHP_URL_PATH );
		if ( '' !== $path ) {
			$paths[] = '/' . ltrim( $path, '/' );
		}
	}
	return implode( "\n", array_unique( $paths ) );
}

/**
 * An empty field keeps the secret, for the page never shows the one that is there; and so does none,
 * where wp-config.php has it.
 *
 * @param mixed $input Of the form, the field and whether to forget; of anybody else, the secret.
 */
function sanitize_api_token( $input ) {
	if ( is_string( $input ) ) {
		return sanitize_text_field( $input );
	}
	if ( ! empty( $input['forget'] ) ) {
		return '';
	}
	$given = sanitize_text_field( (string) ( $input['new'] ?? '' ) );
	return '' !== $given ? $given : (string) get_option( API_TOKEN, '' );
}

/**
 * Tells it on the settings page, where there is one.
 *
 * @param string $message What is wrong.
 */
function complain( $message ) {
	if ( function_exists( 'add_settings_error' ) ) {
		add_settings_error( OPTION, 'chat-ai-widget', $message );
	}
}

/** The secret has its row from the beginning, for that decides whether WordPress keeps it at hand. */
function prepare_settings() {
	add_option( API_TOKEN, '', '', 'no' );
}
register_activation_hook( FILE, __NAMESPACE__ . '\prepare_settings' );

/** Tells WordPress what its form may save. Nobody reads these by REST. */
function register_settings() {
	prepare_settings();
	register_setting(
		OPTION,
		OPTION,
		array(
			'type'              => 'array',
			'sanitize_callback' => __NAMESPACE__ . '\sanitize_settings',
		)
	);
	register_setting(
		OPTION,
		API_TOKEN,
		array(
			'type'              => 'string',
			'sanitize_callback' => __NAMESPACE__ . '\sanitize_api_token',
		)
	);
}
add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );
