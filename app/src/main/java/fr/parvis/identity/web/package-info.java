/** Pages of sign-in, account and mandates; the security filter chain. */
@NullMarked
package fr.parvis.identity.web;

import org.jspecify.annotations.NullMarked;
