/** What every page of the officers' desk has in common: its parts, its words of success, its way of reading forms. */
@NullMarked
@NamedInterface("desk")
package fr.parvis.identity.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
