package fr.parvis.places;

import fr.parvis.kernel.GeoPoint;

/** What people read of a place beside its hours and figures, and where it stands; its word in addresses stays. */
public record PlaceDetails(String name, String address, GeoPoint where, Place.Face face) {

    /** What is told of it now. */
    public static PlaceDetails of(Place place) {
        return new PlaceDetails(place.name(), place.address(), place.where(), place.face());
    }
}
