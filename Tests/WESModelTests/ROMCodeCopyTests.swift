import Testing

@testable import WESModel

@Suite struct ROMCodeCopyTests {
    @Test(arguments: ["28-00000BBB9B13", "28-00001010D6CA", "28-00000D1EFBF6"])
    func `a number of the maker's form is no copy`(text: String) throws {
        #expect(try !#require(ROMCode(text)).isLikelyCopy)
    }

    @Test(arguments: ["28-F296CD1D64FF", "28-0416615A7CFF", "28-0316A279F0FF"])
    func `a number of another form is probably that of a copy`(text: String) throws {
        #expect(try #require(ROMCode(text)).isLikelyCopy)
    }

    @Test func `only a DS18B20 is judged by its number`() throws {
        #expect(try !#require(ROMCode("10-000802C1E0A4")).isLikelyCopy)
        #expect(try !#require(ROMCode("29-FFFFFFFFFFFF")).isLikelyCopy)
    }
}
