/** The outbox, its channels, and how a push message is sealed. */
@NullMarked
package fr.parvis.notifications.internal;

import org.jspecify.annotations.NullMarked;
