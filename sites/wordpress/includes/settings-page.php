<?php
/**
 * The page under Settings, for those who may manage options.
 *
 * @package Chat_AI_Widget
 */

namespace Chat_AI_Widget;

defined( 'ABSPATH' ) || exit;

const PAGE = 'chat-ai-widget';

/** Puts the page into the menu. */
function add_page() {
	$title = __( 'Chat AI Widget', 'chat-ai-widget' );
	$hook  = add_options_page( $title, $title, 'manage_options', PAGE, __NAMESPACE__ . '\draw_page' );
	if ( $hook ) {
		add_action( "load-$hook", __NAMESPACE__ . '\check_after_saving' );
		add_action( "admin_print_styles-$hook", __NAMESPACE__ . '\enqueue_page_scripts' );
	}
}
add_action( 'admin_menu', __NAMESPACE__ . '\add_page' );

/** Tells WordPress of sections and fields. */
function add_fields() {
	foreach ( fields_by_section() as $id => $section ) {
		add_settings_section(
			$id,
			$section['title'],
			function () use ( $section ) {
				printf( '<p>%s</p>', esc_html( $section['text'] ) );
			},
			PAGE
		);
		foreach ( $section['fields'] as $name => $field ) {
			$field['name'] = $name;
			// A group of radio buttons has a legend instead of a label.
			$field['label_for'] = 'draw_radios' === $field['draw'] ? '' : 'chat-ai-widget-' . str_replace( '_', '-', $name );
			add_settings_field( $name, $field['label'], __NAMESPACE__ . '\\' . $field['draw'], PAGE, $id, $field );
		}
	}
}
add_action( 'admin_init', __NAMESPACE__ . '\add_fields' );

/** The page itself. */
function draw_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap chat-ai-widget-settings">';
	printf( '<h1>%s</h1>', esc_html( get_admin_page_title() ) );
	echo '<form action="options.php" method="post">';
	settings_fields( OPTION );
	do_settings_sections( PAGE );
	submit_button();
	echo '</form></div>';
	print_preview();
}

/** Asks Sendbird whether it knows what was saved, so that a mistake is seen here and not by visitors. */
function check_after_saving() {
	// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- WordPress itself puts it there, and nothing is changed.
	if ( ! isset( $_GET['settings-updated'] ) ) {
		return;
	}
	if ( ! is_set_up() ) {
		complain( __( 'The chat is not shown yet: it needs an application ID and a bot ID.', 'chat-ai-widget' ) );
		return;
	}
	if ( 'members' === settings()['visitors'] && '' === api_token() ) {
		complain( __( 'Members can\'t chat yet: that needs an API token.', 'chat-ai-widget' ) );
	}
	$problems = check_with_sendbird();
	foreach ( $problems as $problem ) {
		complain( $problem );
	}
	if ( ! $problems ) {
		add_settings_error( OPTION, 'chat-ai-widget-connected', __( 'Sendbird knows the application and the bot.', 'chat-ai-widget' ), 'success' );
	}
}

/** What the page needs of scripts and styles. */
function enqueue_page_scripts() {
	wp_enqueue_style( 'wp-color-picker' );
	wp_enqueue_style( 'chat-ai-widget-settings', plugins_url( 'assets/settings.css', FILE ), array(), VERSION );
	wp_enqueue_script( 'chat-ai-widget-settings', plugins_url( 'assets/settings.js', FILE ), array( 'wp-color-picker' ), VERSION, true );
}

/** The launcher as it is on the site, that changes with the fields. Whoever tries it is a guest. */
function print_preview() {
	if ( ! is_set_up() ) {
		return;
	}
	wp_enqueue_script( SCRIPT );
	$own = array(
		'id'      => 'chat-ai-widget-preview',
		'storage' => 'none',
	);
	// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped where it is made.
	echo element_html( array_merge( settings_as_attributes(), launcher_as_attributes(), $own ) );
}

/**
 * A way from the list of plugins to the settings.
 *
 * @param string[] $links Of this plugin in the list.
 */
function add_settings_link( $links ) {
	$address = admin_url( 'options-general.php?page=' . PAGE );
	return array_merge( array( sprintf( '<a href="%s">%s</a>', esc_url( $address ), esc_html__( 'Settings', 'chat-ai-widget' ) ) ), $links );
}
add_filter( 'plugin_action_links_' . plugin_basename( FILE ), __NAMESPACE__ . '\add_settings_link' );

/** What a site may say of it in its privacy policy. */
function suggest_privacy_policy() {
	wp_add_privacy_policy_content(
		__( 'Chat AI Widget', 'chat-ai-widget' ),
		wp_kses_post(
			'<p>' . __( 'When you open the chat, your browser connects to Sendbird, who runs it for us. What you write there, and the files you send, are stored by Sendbird. If you are logged in, Sendbird is told a number that stands for you, and your display name. Before you open the chat, nothing is sent to Sendbird and nothing is stored in your browser for it.', 'chat-ai-widget' ) . '</p>'
		)
	);
}
add_action( 'admin_init', __NAMESPACE__ . '\suggest_privacy_policy' );
