/** What happens when things break: processes killed under load, messages that no maker would send. */
@NullMarked
package fr.parvis.acceptance.faults;

import org.jspecify.annotations.NullMarked;
