/** The doors for data, as devices of other makers speak to them: HTTP and MQTT. */
@NullMarked
package fr.parvis.acceptance.doors;

import org.jspecify.annotations.NullMarked;
