<?php
/**
 * The fields of the settings page, each with its label and what it is for.
 *
 * @package Chat_AI_Widget
 */

namespace Chat_AI_Widget;

defined( 'ABSPATH' ) || exit;

/**
 * Sections with their fields. A field says how it is drawn and with what.
 *
 * @return array<string, array{title: string, text: string, fields: array<string, array<string, mixed>>}>
 */
function fields_by_section() {
	return array(
		'connection' => array(
			'title'  => __( 'Connection', 'chat-ai-widget' ),
			'text'   => __( 'What Sendbird\'s dashboard says of your application and bot.', 'chat-ai-widget' ),
			'fields' => array(
				'app_id'    => array(
					'label'       => __( 'Application ID', 'chat-ai-widget' ),
					'draw'        => 'draw_text',
					'input_class' => 'code',
				),
				'bot_id'    => array(
					'label'       => __( 'Bot ID', 'chat-ai-widget' ),
					'draw'        => 'draw_text',
					'input_class' => 'code',
				),
				'api_token' => array(
					'label' => __( 'API token', 'chat-ai-widget' ),
					'draw'  => 'draw_api_token',
				),
			),
		),
		'visitors'   => array(
			'title'  => __( 'Who chats, and where', 'chat-ai-widget' ),
			'text'   => __( 'Besides the launcher, the block "AI Chat" and the shortcode [chat_ai_widget] put a chat into the text of a page.', 'chat-ai-widget' ),
			'fields' => array(
				'visitors' => array(
					'label'   => __( 'Visitors', 'chat-ai-widget' ),
					'draw'    => 'draw_radios',
					'choices' => array(
						'everybody' => __( 'Everybody: members under their own names, others as guests', 'chat-ai-widget' ),
						'guests'    => __( 'Everybody as a guest', 'chat-ai-widget' ),
						'members'   => __( 'Members only', 'chat-ai-widget' ),
					),
				),
				'pages'    => array(
					'label'   => __( 'Launcher', 'chat-ai-widget' ),
					'draw'    => 'draw_radios',
					'choices' => array(
						'all'    => __( 'On every page', 'chat-ai-widget' ),
						'only'   => __( 'Only on the pages below', 'chat-ai-widget' ),
						'except' => __( 'On every page but those below', 'chat-ai-widget' ),
						'none'   => __( 'On no page', 'chat-ai-widget' ),
					),
				),
				'paths'    => array(
					'label' => __( 'Pages', 'chat-ai-widget' ),
					'draw'  => 'draw_textarea',
					'help'  => __( 'One path a line. An asterisk stands for anything: /shop/*', 'chat-ai-widget' ),
				),
			),
		),
		'looks'      => array(
			'title'  => __( 'Looks', 'chat-ai-widget' ),
			'text'   => __( 'What is left empty is as your bot\'s settings at Sendbird say.', 'chat-ai-widget' ),
			'fields' => array(
				'placement'     => array(
					'label'   => __( 'Corner', 'chat-ai-widget' ),
					'draw'    => 'draw_select',
					'choices' => corners(),
				),
				'theme'         => array(
					'label'   => __( 'Theme', 'chat-ai-widget' ),
					'draw'    => 'draw_select',
					'choices' => array(
						'auto'   => __( 'As the bot\'s settings say', 'chat-ai-widget' ),
						'light'  => __( 'Light', 'chat-ai-widget' ),
						'dark'   => __( 'Dark', 'chat-ai-widget' ),
						'system' => __( 'As the visitor\'s system', 'chat-ai-widget' ),
					),
				),
				'accent_color'  => array(
					'label'       => __( 'Accent colour', 'chat-ai-widget' ),
					'draw'        => 'draw_text',
					'input_class' => 'chat-ai-widget-color',
				),
				'launcher_text' => array(
					'label' => __( 'Words on the launcher', 'chat-ai-widget' ),
					'draw'  => 'draw_text',
					'help'  => __( 'Beside the icon. Empty for the icon alone.', 'chat-ai-widget' ),
				),
				'teaser'        => array(
					'label' => __( 'Teaser', 'chat-ai-widget' ),
					'draw'  => 'draw_text',
					'help'  => __( 'A line above the launcher that invites to chat, until a visitor takes it away.', 'chat-ai-widget' ),
				),
			),
		),
	);
}

/**
 * The corners, by the side where lines end and where they begin.
 *
 * @return array<string, string>
 */
function corners() {
	$bottom = array( __( 'Bottom right', 'chat-ai-widget' ), __( 'Bottom left', 'chat-ai-widget' ) );
	$top    = array( __( 'Top right', 'chat-ai-widget' ), __( 'Top left', 'chat-ai-widget' ) );
	$labels = is_rtl() ? array_merge( array_reverse( $bottom ), array_reverse( $top ) ) : array_merge( $bottom, $top );
	return array_combine( PLACEMENTS, $labels );
}

/**
 * How a field is called in the form.
 *
 * @param string $name Of the setting.
 */
function input_name( $name ) {
	return OPTION . "[$name]";
}

/**
 * What a field is for, where its label does not say it all.
 *
 * @param array<string, mixed> $field Of the list above.
 */
function draw_help( array $field ) {
	if ( isset( $field['help'] ) ) {
		printf( '<p class="description" id="%s-help">%s</p>', esc_attr( $field['label_for'] ), esc_html( $field['help'] ) );
	}
}

/**
 * A line of text.
 *
 * @param array<string, mixed> $field Of the list above.
 */
function draw_text( array $field ) {
	printf(
		'<input type="text" id="%s" name="%s" value="%s" class="regular-text %s" spellcheck="false" autocomplete="off"%s>',
		esc_attr( $field['label_for'] ),
		esc_attr( input_name( $field['name'] ) ),
		esc_attr( settings()[ $field['name'] ] ),
		esc_attr( $field['input_class'] ?? '' ),
		isset( $field['help'] ) ? ' aria-describedby="' . esc_attr( $field['label_for'] ) . '-help"' : ''
	);
	draw_help( $field );
}

/**
 * Several lines.
 *
 * @param array<string, mixed> $field Of the list above.
 */
function draw_textarea( array $field ) {
	printf(
		'<textarea id="%s" name="%s" rows="4" class="regular-text code" spellcheck="false" aria-describedby="%1$s-help">%s</textarea>',
		esc_attr( $field['label_for'] ),
		esc_attr( input_name( $field['name'] ) ),
		esc_textarea( settings()[ $field['name'] ] )
	);
	draw_help( $field );
}

/**
 * One of a few, all of them seen.
 *
 * @param array<string, mixed> $field Of the list above.
 */
function draw_radios( array $field ) {
	printf( '<fieldset><legend class="screen-reader-text">%s</legend>', esc_html( $field['label'] ) );
	foreach ( $field['choices'] as $value => $label ) {
		printf(
			'<label><input type="radio" name="%s" value="%s"%s> %s</label><br>',
			esc_attr( input_name( $field['name'] ) ),
			esc_attr( $value ),
			checked( settings()[ $field['name'] ], $value, false ),
			esc_html( $label )
		);
	}
	echo '</fieldset>';
}

/**
 * One of a few, in a list.
 *
 * @param array<string, mixed> $field Of the list above.
 */
function draw_select( array $field ) {
	printf( '<select id="%s" name="%s">', esc_attr( $field['label_for'] ), esc_attr( input_name( $field['name'] ) ) );
	foreach ( $field['choices'] as $value => $label ) {
		printf( '<option value="%s"%s>%s</option>', esc_attr( $value ), selected( settings()[ $field['name'] ], $value, false ), esc_html( $label ) );
	}
	echo '</select>';
}

/**
 * The secret goes in, and never out again.
 *
 * @param array<string, mixed> $field Of the list above.
 */
function draw_api_token( array $field ) {
	if ( defined( 'CHAT_AI_WIDGET_API_TOKEN' ) ) {
		printf( '<p>%s</p>', esc_html__( 'It is set in wp-config.php.', 'chat-ai-widget' ) );
		return;
	}
	$is_saved = '' !== api_token();
	printf(
		'<input type="password" id="%s" name="%s[new]" value="" placeholder="%s" class="regular-text code" autocomplete="new-password" aria-describedby="%1$s-help">',
		esc_attr( $field['label_for'] ),
		esc_attr( API_TOKEN ),
		$is_saved ? esc_attr__( 'Saved. Write another one to replace it.', 'chat-ai-widget' ) : ''
	);
	if ( $is_saved ) {
		printf( '<p><label><input type="checkbox" name="%s[forget]" value="1"> %s</label></p>', esc_attr( API_TOKEN ), esc_html__( 'Forget it', 'chat-ai-widget' ) );
	}
	$field['help'] = __( 'Needed for members to chat under their own names. It stays on this server. Without it, everybody is a guest.', 'chat-ai-widget' );
	draw_help( $field );
}
