@org.jspecify.annotations.NullMarked
package fr.parvis.database.internal;
