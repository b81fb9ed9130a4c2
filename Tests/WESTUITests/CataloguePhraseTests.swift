import Testing

@testable import WESTUI

@Suite struct CataloguePhraseTests {
    @Test(arguments: Phrase.allCases)
    func `a phrase has both languages and fits its slot`(_ phrase: Phrase) throws {
        let entry = try #require(Catalogue.entries[phrase])
        for text in [entry.french, entry.english] {
            #expect(!text.isEmpty)
            let filled = text.replacing("{0}", with: "99").replacing("{1}", with: "99")
            if let width = entry.width { #expect(filled.count <= width, "\(text)") }
        }
        #expect(places(entry.french) == places(entry.english))
    }

    @Test func `every character of the texts has a form in the ASCII set`() {
        for entry in Catalogue.entries.values {
            for text in [entry.french, entry.english] {
                let drawn = GlyphSet.ascii.translate(text)
                #expect(drawn.filter { $0 == "?" }.count == text.filter { $0 == "?" }.count)
            }
        }
    }

    @Test func `a value is put in its place, and braces in a value stay`() {
        let texts = Catalogue(language: .french)
        #expect(texts(.messageLink, "{1}", "x") == "{1} : x")
        #expect(texts(.messageLink, "Cpt1") == "Cpt1 : ")
    }

    @Test func `none is singular in French`() {
        let french = Catalogue(language: .french)
        #expect(french.counted(0, of: 2, one: .linksOne, more: .linksAll) == "0 liaison sur 2")
        #expect(french.counted(2, of: 2, one: .linksOne, more: .linksAll) == "2 liaisons sur 2")
    }

    private func places(_ text: String) -> [String] {
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
            String($0.prefix { $0 != "}" })
        }.sorted()
    }
}
