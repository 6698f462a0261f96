import AnnalsModel
import Testing

@testable import AnnalsCoding

@Suite struct PlaceReaderTests {
    @Test(arguments: [
        ("Talks were held in Geneva.", ["che/geneva"]),
        ("Troops fought in eastern Ukraine.", ["ukr/eastern"]),
        ("Tanks gathered in the east of Ukraine.", ["ukr/eastern"]),
        ("Soldiers stood along the eastern Ukraine borders.", ["ukr/eastern-border"]),
        ("They massed at the Russia-Ukraine border.", ["ukr/russia-border"]),
        ("Shells hit Donetsk and Luhansk.", ["ukr/donetsk", "ukr/luhansk"]),
        ("The base near Gomel, Belarus, was hit.", ["blr/gomel"]),
        ("Moscow condemned the attack in Kharkiv.", ["ukr/kharkiv"]),
        ("Russia attacked Poland.", []),
        ("They answered to Russia's actions.", []),
        ("They fought in Ukraine's eastern regions.", ["ukr"]),
        ("The minister flew to Poland.", ["pol"]),
        ("Paris Hilton praised Michael Jordan.", []),
        ("The Washington Post said so.", []),
        ("Ships crossed the Black Sea.", ["sea/black-sea"]),
        ("A bomb went off in the Kherson region.", ["ukr/kherson"]),
    ])
    func placesAreToldFromActors(text: String, ids: [String]) {
        #expect(ActorReading(text).placeIDs == ids)
    }

    @Test func anUnknownPlaceTakesTheCountryNamedBesideIt() {
        let reading = ActorReading("Shells fell on the village of Zarechnoye, Belarus, on Monday.")
        #expect(reading.placeIDs == ["blr/zarechnoye"])
        #expect(reading.placeWords == ["Zarechnoye, Belarus"])
        #expect(reading.places.first?.place.latitude == nil)
    }

    @Test func anUnknownPlaceLiesWhereTheOthersDo() {
        let reading = ActorReading("Russia shelled Kharkiv. Russia, said Russia, was shelling the town of Zarechnoye.")
        #expect(reading.placeIDs == ["ukr/kharkiv", "ukr/zarechnoye"])
    }

    @Test func aNounPointsToThePlaceNamedBefore() {
        let reading = ActorReading("Rebels took Kunduz. There was fighting in the city for days.")
        #expect(reading.placeIDs == ["afg/kunduz", "afg/kunduz"])
    }

    @Test func coordinatesAreOfThePlace() throws {
        let place = try #require(ActorReading("They met in Vienna.").places.first?.place)
        #expect(place.precision == .city)
        #expect(abs((place.latitude ?? 0) - 48.2) < 0.1)
        #expect(abs((place.longitude ?? 0) - 16.4) < 0.1)
    }
}
