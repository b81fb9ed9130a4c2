import Testing

@testable import WESTUI

@Suite struct CatalogueTests {
    @Test(arguments: Phrase.allCases)
    func `a text has both languages and fits its slot`(phrase: Phrase) throws {
        let entry = try #require(Catalogue.entries[phrase], "\(phrase) is missing")
        #expect(!entry.french.isEmpty)
        #expect(!entry.english.isEmpty)
        if let width = entry.width {
            #expect(entry.french.count <= width, "\(entry.french)")
            #expect(entry.english.count <= width, "\(entry.english)")
        }
    }

    @Test(arguments: Phrase.allCases)
    func `both languages have the same places`(phrase: Phrase) throws {
        let entry = try #require(Catalogue.entries[phrase])
        for place in ["{0}", "{1}", "{2}", "{3}"] {
            #expect(entry.french.contains(place) == entry.english.contains(place), "\(phrase)")
        }
    }

    @Test func `places are filled and unknown ones vanish`() {
        let texts = Catalogue(language: .french)
        #expect(texts(.linksAll, "2", "3") == "2 liaisons sur 3")
        #expect(texts(.linksAll, "2") == "2 liaisons sur ")
    }
}
