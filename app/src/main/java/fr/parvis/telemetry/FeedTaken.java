package fr.parvis.telemetry;

/**
 * What became of a document.
 *
 * @param recorded readings that were new and are on disk
 * @param refused entries and readings that were not kept
 */
public record FeedTaken(int recorded, int refused) {}
