<?php
/**
 * The element and its script. What is printed is the same for every visitor, so that any page may
 * be cached: who it is, the endpoint says.
 *
 * @package Chat_AI_Widget
 */

namespace Chat_AI_Widget;

defined( 'ABSPATH' ) || exit;

const SCRIPT        = 'chat-ai-widget';
const MEMBER_SCRIPT = 'chat-ai-widget-member';

/** Names the scripts; a page gets them with its first chat. */
function register_scripts() {
	// In the footer, where the elements have been printed.
	wp_register_script( SCRIPT, plugins_url( 'widget/embed.js', FILE ), array(), VERSION, true );
	wp_register_script( MEMBER_SCRIPT, plugins_url( 'assets/member.js', FILE ), array(), VERSION, true );
}
add_action( 'init', __NAMESPACE__ . '\register_scripts' );

/**
 * A chat as the settings say, with what it needs of scripts.
 *
 * @param array<string, string|null> $more Attributes besides those that the settings say.
 */
function widget_html( array $more ) {
	wp_enqueue_script( SCRIPT );
	$attributes = array_merge( settings_as_attributes(), $more );
	if ( 'guests' === visitors() ) {
		return element_html( $attributes );
	}
	wp_enqueue_script( MEMBER_SCRIPT );
	$html = element_html( array_merge( $attributes, endpoints_as_attributes() ) );
	// A template is seen by nobody, until the script finds out that a member is here.
	return 'members' === visitors() ? '<template class="chat-ai-widget-members">' . $html . '</template>' : $html;
}

/**
 * The element as HTML.
 *
 * @param array<string, string|null> $attributes By name; one that is null is left out.
 */
function element_html( array $attributes ) {
	/**
	 * Filters what is written on the element.
	 *
	 * @param array<string, string|null> $attributes By name, as in the documentation of the widget.
	 */
	$attributes = apply_filters( 'chat_ai_widget_attributes', $attributes );

	$html = '<chat-ai-widget';
	foreach ( $attributes as $name => $value ) {
		if ( null !== $value && preg_match( '/^[a-z][a-z-]*$/', $name ) ) {
			$html .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	return $html . '></chat-ai-widget>';
}

/**
 * What every chat of the site has in common.
 *
 * @return array<string, string|null>
 */
function settings_as_attributes() {
	$settings = settings();
	return array(
		'app-id'       => $settings['app_id'],
		'bot-id'       => $settings['bot_id'],
		'api-host'     => service_host( 'API' ),
		'ws-host'      => service_host( 'WS' ),
		'theme'        => 'auto' === $settings['theme'] ? null : $settings['theme'],
		'accent-color' => '' === $settings['accent_color'] ? null : $settings['accent_color'],
	);
}

/**
 * What the launcher has besides.
 *
 * @return array<string, string|null>
 */
function launcher_as_attributes() {
	$settings = settings();
	return array(
		'placement'     => 'bottom-end' === $settings['placement'] ? null : $settings['placement'],
		'launcher-text' => '' === $settings['launcher_text'] ? null : $settings['launcher_text'],
		'teaser'        => '' === $settings['teaser'] ? null : $settings['teaser'],
	);
}

/**
 * Where members get their tokens. Without the host, for a site may have several names, and cookies
 * are of the one that is open.
 *
 * @return array<string, string>
 */
function endpoints_as_attributes() {
	return array(
		'token-endpoint'      => wp_make_link_relative( rest_url( ROUTE ) ),
		'data-nonce-endpoint' => wp_make_link_relative( admin_url( 'admin-ajax.php?action=' . NONCE_ACTION ) ),
	);
}

/**
 * Where Sendbird is, if a constant in wp-config.php says so: a region of its own, or a proxy.
 *
 * @param string $of `API` or `WS`.
 */
function service_host( $of ) {
	$name = "CHAT_AI_WIDGET_{$of}_HOST";
	return defined( $name ) ? untrailingslashit( constant( $name ) ) : null;
}
