import Testing
import WESModel

@Suite struct TeleinfoHorodateTests {
    @Test func `the season gives the distance to UTC`() throws {
        let summer = try #require(Horodate("E180716103423"))
        #expect(summer.season == .summer)
        #expect(summer.utcOffset == 7_200)
        #expect(summer.civilTime?.unixSeconds == 1_531_730_063)
        let winter = try #require(Horodate("H261122124058"))
        #expect(winter.civilTime?.unixSeconds == 1_795_347_658)
        #expect(winter.civilTime?.components == winter.date)
    }

    @Test func `the doubled hour of October is two instants`() throws {
        let first = try #require(Horodate("E261025023000")?.civilTime)
        let second = try #require(Horodate("H261025023000")?.civilTime)
        #expect(second.unixSeconds - first.unixSeconds == 3_600)
    }

    @Test func `a degraded clock is told and still read`() throws {
        let old = try #require(Horodate("h150101150844"))
        #expect(old.isDegraded)
        #expect(old.words.french == "01/01/2015 15:08:44 dégradée")
        #expect(old.words.english == "2015-01-01 15:08:44 degraded")
    }

    @Test func `a space and an unknown letter have no instant`() throws {
        let none = try #require(Horodate(" 250101060000"))
        #expect(none.season == .notApplicable)
        #expect(none.civilTime == nil)
        let odd = try #require(Horodate("Z250101060000"))
        #expect(odd.season == .unknown)
        #expect(odd.civilTime == nil)
    }

    @Test func `a date that does not exist has no instant`() {
        #expect(Horodate("H250230000000")?.civilTime == nil)
        #expect(Horodate("H000000000000")?.civilTime == nil)
        #expect(Horodate("H240229000000")?.civilTime != nil)
        #expect(Horodate("H25013") == nil)
        #expect(Horodate("H25010106000x") == nil)
    }

    @Test func `days and dates agree over four centuries`() {
        for day in stride(from: Int64(-60_000), to: 86_000, by: 97) {
            let seconds = day * 86_400 + 45_296
            #expect(DateComponents(localSeconds: seconds).localSeconds == seconds)
        }
    }
}
