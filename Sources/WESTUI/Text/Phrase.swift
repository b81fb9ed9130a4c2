/// The key of one text of the interface.
enum Phrase: String, CaseIterable, Sendable {
    case simulation, replay, readOnly, frozen, defaultUnit
    case tabOverview, tabTeleinfo, tabClamps, tabTemperatures, tabCounters, tabRelays
    case linksAll, linksSome, linksOne, linkMissing, noLinks
    case stateOk, stateLook, stateFault, stateRunning, stateFree, stateStale, stateTodo, stateMute
    case overviewNone, headState, headPoint, headMeasure, headAge,
        headSee
    case terminal, modeSearching, modeLine, modeLineFixed, modeNone
    case frames, framesRejected, groupsRejected, lastFrame, noFrame, quality, qualityOf, every
    case headLabel, headMeaning, headValue, headUnit, shown, shownOne, more, noLabel
    case notConfigured, notConfiguredRemedy, areaFree
    case measureStandard, measureHistorique, measureOther, producer, consumer
    case measureSearching, measureSilent, measureCut, measureStandby, measurePulses
    case measureGarbage, measureCooked, measureEightBits, measureMissing, measurePermission
    case measureBusy, measureUnplugged, measureFailed, measureClosed, measureNoise
    case injection, drawing, estimated
    case meterLinky, meterPlain
    case overviewTitle, overviewPoints, overviewPoint, overviewAddress
    case countFaults, countFault, countLook, countTodo, countByHand, flowTitle
    case morePoints, morePoint, pointsAbove, pointAbove, flowClamps, flowContrary, flowSame
    case house, linkClampsMissing, linkClampsSilent, linkInputsMissing, linkBusMissing
    case linkWaiting, linkClamps, linkInputs, linkBus, armed, armedShort, troubleEnter
    case troubleReversed
    case clampLegend, clampScale, clampScaleAuto, headNumber, headCircuit, headCurrent
    case headPower, headFactor, headDirection, clampPhase, singlePhase, clampEstimate
    case clampMissing, clampMeterSays, clampAsMeter, clampProved, clampNoCurrentOpen
    case clampNoCurrentClosed, clampUnproved, clampInvalid, clampStale, clampWaiting
    case clampInverter, clampAwaitsMeter, clampMute, clampSilent, clampGarbage, mainsStale,
        mainsSilent, mainsGarbage
    case clampByHand, clampEnergy, balanceTitle, balanceGrid
    case balanceOf, balanceClamps, balanceSolar, balanceCircuits, balanceRest, compactAfter
    case flowConsumed, flowProduced
    case busGood, busEmpty, searchDone, searchStopped, searchNever, searchUnderWay, searchPasses
    case searchPassesOne, searchProgress, probes, probesSeen, probesSeenOne, probesNew
    case probesNewOne, probesAbsent, probesAbsentOne, probeSeen, probeNew, probeKnown
    case probeAge, probeRefused, probeRefusedOne, probeUnnamed, stateGood, stateStill, stateTried
    case stateByWord, stateMissing, stateUnreadable, stateWaiting, stateInHand, statePowerOn
    case stateTestLeft, stateShed, stateUnchanged, headNo, headAddress, headType, headPlace
    case headTemperature, headSlope, headSeen, plotProbe, plotRange, plotNothing, plotLeftOut
    case locate
    case locateHold, locateFound, locateMargin, headCounters, headContacts, headAnalogs
    case headWeight, headIndex, headRate, headContact, headChanges, headSince, headDivider
    case headInput, positionOpen, positionClosed, contactSince, wordOpen, wordClosed, plotCounter
    case plotMax, plotMean, plotBounces, plotLost, plotStart, plotMiddle, plotNow, headRelay
    case headCommand, headReadBack, headLoad, relayLine, relayResistive, relayInductive
    case relayCompressor, relayByContactor, relayDirect, relayContactorUnknown, relayNoProof
    case testNever, testRunning, testRefused, testGood, testUnchanged, testOther, testRange
    case testUnproven
    case testWrongClamp, testAnswer, testAwaited, doWrongClamp, nextWrongClamp, shortWrongClamp
    case shortWelded
    case shortFeedback, shortOverCurrent, stateWelded, stateFeedback, stateOverCurrent
    case outcomeTooShort, relayAtExit, relayExitOpen, relayExitHeld, relayLeastOn, relayLeastOff
    case relayMostPerHour, relayLimit
    case nameClamp, nameClamps, nameMains, nameProbe, nameOneWire, nameCounter, nameCounters
    case nameContact, nameContacts, nameAnalog, nameAnalogs, nameRelay, nameRelays
    case messageLink, messageMode, messageModeChanged, messageFirstFrame, messageReceiving
    case messageMeter, messageNoise, messageOverload, messageOverloadEnd, messageConfigured
    case messageRefused, messageRecovered, messageDamaged, messageNewer, messageNotSaved
    case messageSavedAgain, noEffect, filterPrompt, filterResult
    case helpTitle, helpEverywhere, helpTabs, helpSelect, helpOpen, helpPause, helpRedraw, helpQuit
    case helpTabKeys, helpEnterKey, helpThis, helpStates, helpSuspend, suspendTesting
    case helpMeter, helpRaw, helpFilter, helpNoKey, helpRejects, noEffectOverlay
    case keyHelp, keyTabs, keyArrows, keyMeter, keyScroll, keySelect, keyFilter, keyRaw, keyPause,
        keyResume
    case keyOpen, keyQuit, keyQuitShort, keyClose, keyCloseHelp, keyScrollOverlay, keyApply
    case rawTitle, rawNone, rawBad, rawAt, detailLabel, detailRaw, detailStamp, detailAge
    case detailMeter, detailNone, reasonChecksum, reasonLabel, reasonShape, reasonFormat
    case reasonCharacters
    case confirmReturnShort, promptNameShort, promptValidatorShort, promptReasonShort, keyDisarm
    case keyQuitNow, messageCleared, detailFinding, detailCircuit, detailClamp, detailRating,
        detailConsumed
    case detailInjected, detailGrid, detailProduction, detailLoad, detailRead, detailReadings
    case detailCounted, detailWidth, detailBounces, detailLost, detailTest
    case messageLinkOpen, messageRelayClosed, messageRelayOpened, messageRelayTest,
        messageRelayTestEnd
    case messageStepNone, stepRemoval, stepConfirmed, stepForward, stepReversed, stepUnsure
    case messageRelayRefused, messageRelayStopping, messageTestGood, messageTestUnchanged,
        messageTestOther
    case messageTestUnproven, messageSearch, messageSearchStopped, messageNewDevice
    case messageContactClosed, messageContactOpen, messageNamed, messageUnnamed
    case messageRelayRecovered, messageRelayTaken
    case confirmContact, confirmLimit, confirmLimitCoil
    case messageIndexSet, keyIndex, helpIndex, keyConfirmCounter, promptIndex, promptIndexShort
    case indexNoCounter, confirmIndexTitle, confirmKept, confirmIndexKept, confirmSafetyIndex
    case buttonSet, detailPowerCut, detailPowerCutLoss, detailIndexSet, detailIndexSetting
    case messageValidated, outcomeNotConfigured, outcomeNotSupported, outcomeReadOnly
    case outcomeCompressor, outcomeInFault, outcomeNotOpen, outcomeTooSoon, outcomeFailed
    case outcomeNotProved, outcomeBusy, outcomeTooLittle, outcomeUnsteady, outcomeNoReference
    case outcomeImplausible, outcomeNothingToUndo
    case messageCalibrated, messageCalibrationUndone, messageInverted
    case messageUpright
    case outcomeUnanswered, confirmChanged, confirmUnanswered, confirmTooEarly
    case confirmWrongDigit, confirmNoEffect, armedOver, relayNone, relayFrozen, relayIsClosed
    case relayIsOpen, relayTesting, relayTestClosed, relayTooFast, searchNotOpen, searchRunning
    case relayNeedsContactor, relayHasContactor, relayHasNoContactor, confirmContactorNeeded
    case confirmContactorEscape, confirmUseContactor, confirmNoMeasureNow, confirmNoChange
    case suspendClosed, relayRefused, noEffectAnywhere, keyQuitButton, keyQuitButtonShort
    case keyQuitNowShort, validationNeedless, rowsShown, rowsShownOne
    case confirmUnchanged, confirmCancelsReturn, confirmShed, confirmLoadBack, confirmStayTitle
    case validationRefused, promptEmpty, promptName, promptValidator, promptReason
    case confirmTestTitle, confirmCloseTitle, confirmOpenTitle, confirmArmTitle
    case confirmContactorTitle, confirmQuitTitle, confirmCommand, confirmReturn, confirmEffect
    case confirmEffectOn, confirmOpenWord, confirmClosedWord, confirmReturnTest
    case confirmStaysClosed, confirmStaysOpen, confirmEndsTest, confirmArmKeys, confirmArmEnd
    case confirmNoEffectKnown, confirmLoadUnknown, confirmLoad, confirmLoadRange
    case confirmThermostat, confirmShared, confirmLoadGone, confirmByContactor, confirmDirect
    case confirmSafetyClose, confirmSafetyOpen, confirmSafetyArm, confirmSafetyQuit
    case confirmContactorWhy, confirmQuitTests, confirmQuitClosed, confirmQuitSearch
    case confirmQuitReopened, confirmQuitStopped, buttonCancel, buttonClose
    case buttonOpen, buttonArm, buttonQuit, buttonYes, buttonNo, keyValidate, keyScale, keyName
    case keySearch, keyLocate, keyOrder, keyToggle, keyTest, keyCloseRelay, keyOpenRelay, keyArm
    case keyJournal, keyDetail, keyPrompt, keyCancel, keyButton, keyButtonShort, keyConfirm
    case keyConfirmShort, keyYes, keyNo, helpValidate, helpScale, helpNameClamp, helpSearch
    case helpNameProbe, helpLocate, helpOrder, helpNameCounter, helpSpaceKey, helpToggle
    case helpTest, helpCloseRelay, helpOpenRelay, helpArm, helpNameRelay, helpJournal
    case helpEscapeKey, helpEscape, journalTitle, journalNone, detailDevice, detailName
    case detailPort, detailByHand, detailByHandBy
    case detailUnnamed
    case tooSmall, ago
    case ageMinutes, ageHours, ageYesterday, ageNone
    case pointMute, pointUnreadable, messageMute, messageHeard
    case findNoTurn, doNoTurn
    case findFailed, doFailed, findSearching, anotherProgram, noName, spanDays, spanYears
    case detailUnobservable, messageFault, messageAbsent, areaTeleinfo, messageReversed,
        messageAllInjection,
        messageSolar
    case shortSilentAll, shortCrossed, shortDuplicate, shortOnlySecond, shortClock, shortPhase
    case shortOverload, shortModeChanged, shortNewOffer, shortNoProducer, shortMainsAbsent
    case shortAllInjection, shortReversed, shortReversedLoad, shortReversedSun, shortNoDirection
    case shortOutage, shortDirect, shortRatio, shortWaveform, shortCalibrate, shortWrongPhase
    case shortSwapped, shortBothConductors, shortAjar, shortNoBurden, shortClipped, shortBias
    case shortPickup, shortSct030, shortOverRange, shortMismatch, shortBalance
    case shortMaybeReversed, shortUnseenCurrent, findMaybeReversed, doMaybeReversed
    case doMaybeSwapped, findUnseenCurrent, doUnseenCurrent, findNoNumber, waveTooSteady
    case waveHarmonics
    case shortNoEffect, shortProbeMissing, shortPowerOn
    case findNobody, doNobody, findNoiseOn, findWeakSupply, doWeakSupply, findBoardMissing
    case doBoardMissing, findBoardUnstable, findBoardNew, doBoardNew, shortNobody
    case shortShort, shortStuckLow, shortWrong, shortSeen, shortUnderpowered, shortParasite
    case shortBudget, shortProbeNew, shortBoardNew, shortBoardMissing, shortLatch, pointBoard
    case pointBoards, pointBoardsAbsent, messageReplaced, messageMap, messageMapOne
    case shortBounce, shortTooFast, shortStuck, shortLost, shortWeight, shortLeak, shortBurst
    case shortChatter, findWeightCeiling, outcomeWeightTooSmall, outcomeWantsLitres
    case positionClosedRest, positionOpenActive, stateAlarm, messageContactWord, messageAlarm
    case counterNone, promptWeight, promptWeightShort, promptWeightForm, promptPulses
    case promptPulsesShort, promptWholeNumber, pulseTestCounting, pulseTestRunning
    case pulseTestEqual, pulseTestDifferent, pulseTestCounted, keyWeight, helpWeight
    case helpPulseTest, messagePulse, messagePulseFirst, detailPulses, detailPulse
    case detailLongest, detailLeak, detailGas, gasEnergy
    case findNightLeak, findLargeDraw, smallestLeak, outcomeWantsEnergy, messageWeighed
    case messageUnweighed
    case flowDraws, flowInjects, flowConsumes, flowProduces, flowIdle, flowUnknown
    case pointWaiting, pointNotRead, pointMains, pointMainsOnly, pointProved, pointAsMeter
    case theLinky, pointUnproved, pointNoCurrent, pointUntested, pointUntestedOn, pointTesting
    case pointTested, pointTestedOn, pointAfter, pointHouse, pointPulses, pointNoPulse
    case pointContact, pointContactNever, contactClosed, contactOpen
    case pointProbe, pointProbes, pointProbesAbsent, pointProbeAbsent, pointNoProbe
    case pointName, pointNames, pointNamed, smallClamp, smallCounter
    case titleBalance, titleNames, titleClock, titleNamed, titleModbus
    case stateValidated, stateByHand, checkSummary
    case waveTitle, waveVoltage, waveCurrent, waveFactor, waveDistortion, waveCrest
    case waveInductive, waveCapacitive, waveResistive, waveUnsigned, waveNoVoltage, waveWaiting
    case waveNone, keyWave, keyStep, keyCalibrate, keyCosts, keyInvert, keyUpright, keyBack
    case keySpan, keyStop, keyUndo, keyCalibrateOn, keyConfirmClamp, keyMainsButton
    case keyMainsButtonShort, helpWave, helpStep, helpCalibrate, helpCosts, helpInvert
    case noEffectHere, clampFrozen, invertUnproved, clampInverted, clampStepped
    case clampSteppedShare, detailDirection, detailCalibration, detailStep, detailInvert
    case detailUpright, stepTitle, stepBaseline, stepWaiting, stepSettling, stepExpired
    case stepLeft, stepNothing, stepGood, stepInvert, stepTwice, stepOdd, stepResistive
    case stepUnknown, stepNone, stepAnswers, stepPhase, stepShare, stepHeadStep, stepHeadAngle
    case stepExpected, stepRunning, stepShown, promptLoad, promptLoadShort, promptNumber
    case promptReference, promptReferenceShort, promptPower, promptCurrent, promptVolts
    case messageStepParts, calibrateTitle, calibrateOn, calibrateBefore
    case calibrateAfter, calibrateLimits, calibrateNever, calibrateMeasured, calibrateChoose
    case calibrateValues, calibrateGainOnly, calibrateGainLimits, calibrateAllLimits
    case calibrateProof, stepOnLoad, stepOnCurrent, stepOnVoltage, stepOnNothing, runMeasuring
    case runTooLittle, runUnsteady, runNoReference, choiceMeter, choiceLoad, choiceCurrent
    case choiceFloor, choiceMainsMeter, choiceMainsVoltage, remarkMeter, remarkLoad
    case remarkCurrent, remarkFloor, remarkMainsMeter, remarkMainsVoltage, confirmCalibrateTitle
    case confirmUndoTitle, confirmInvertTitle, confirmUprightTitle, confirmSign, confirmProof
    case confirmProofStep, confirmProofMeter, confirmStays, confirmSafetyLoad
    case confirmSafetyCurrent, confirmSafetyVoltage, confirmSafetyMeter, confirmSafetyFloor
    case confirmSafetyInvert, confirmSafetyUpright, buttonCalibrate, buttonUndo, buttonInvert
    case messageCalibratedOn, costsTitle, costsPeriods, costsPeriod, costsPrice, costsCost
    case costsBack, costsNothing, costsNow, costsNoPeriod, costsIndex, costsNoPrices
    case costsUnpriced, spanToday, spanYesterday, spanMonth, spanLastMonth, spanYear
    case spanLastYear, spanTotal
    case nameBoard, boardNumber, humidity, light, lawPhotodiode, lawLogarithmic, stateNoSensor
    case stateReduced, stateLostPower, stateUnderpowered, statePlugged, boardFree, boardRelay
    case boardRange, boardRelays, boardClosed, boardClosedOne, boardJump, boardHow, boards
    case boardsOne, busAnswers, busSilent, busShort, busStuck, busNoisy, searchFound
    case searchFoundOne, searchUnseen, searchUnseenOne, searchPass, searchBranch, searchPassDone
    case locateBase, locateMoved, locateUnplugged, locatePlugged, locateTwo, replaceTitle
    case replaceOld, replaceHow, replaceNone, replaceChoose, confirmReplaceTitle, confirmOld
    case confirmNew, confirmFollow, confirmFollows, confirmSafetyReplace, confirmKeepTitle
    case confirmDevices, confirmDevicesOne, confirmKeepWhy, buttonReplace, buttonKeep
    case healthTitle, healthLine, healthSearch, healthPower, healthReference, healthAllSeen
    case healthWeak, healthWeakOne, healthWorst, faultsChecksum, faultsBits, faultsSilence
    case probeSince, headStart, healthReadings, healthSupply, healthGroup, healthGroups
    case healthCycle, healthParasite, healthParasites, healthNoMap, healthMap, healthSame
    case healthChanged, healthNew, healthNewOne, healthWeaker, healthWeakerOne, healthIsolate
    case headMinute, headHour, headWrong, headPowered, headLast, poweredVdd, poweredData
    case detailCopy, detailOdd, detailLast, detailTally, detailVoltages, detailSupply, detailInput
    case pointNoVoltage, shortFloating, shortNoVoltage, shortUnderZero, shortAtLimit
    case shortSwappedWires, findNoVoltage, doNoVoltage, findUnderZero, doUnderZero
    case findSwappedWires, doSwappedWires, findConverterLimit, doConverterLimit
    case analogContactName, analogPerMinute, analogPlot, analogPlotNothing, plotMin
    case linkConverter, linkConverterMissing, keyDivider, helpDivider, promptDivider
    case promptDividerShort, promptDividerForm, dividerNeedless, dividerDangerous, dividerLower
    case dividerTitle, dividerUpper, dividerUpperValue, dividerLowerName, dividerLowerValue
    case dividerRange, dividerRangeValue, dividerAt, dividerAtValue, dividerParallel
    case dividerParallelValue, dividerResolution, dividerWrite, dividerSafety
    case detailResolution, detailTrend, detailSpread, detailConverter, detailConverterLimit
    case detailReduced, detailRelays, detailLatch, detailPins, keyReplace, keyReplaceBy, keyBus
    case nameRs485, nameRs485Bus, linkRs485, linkRs485Missing, linkRs485Silent, rs485Line
    case rs485Bus, rs485Answering, rs485AnsweringOne, rs485Phases, rs485Phase, rs485Model
    case rs485Counts, rs485NoFailure, rs485LastFailure, rs485Silence, rs485Cut, rs485Crc
    case rs485Parity, rs485Exception, rs485Foreign, rs485StepBack, rs485Drawn, rs485Given
    case headMeter, headAddr, headAddressRs485, headVoltage, headDrawn, detailModel
    case detailFrequency, detailDrawn, detailGiven, detailExchanges, detailLastFailure
    case plotPower, pointRs485, clampByMeter, keyMeters, messageStepBack
    case shortRs485Silent, shortRs485All, shortCrc, shortFormat, shortWords, shortParity
    case shortRefusal, shortAddress, findRs485All, doRs485All, findRs485Parity, doRs485Parity
    case findRefusal, doModel, doWords, oddVoltage, oddCurrent, oddPower, oddFactor
    case oddFrequency, oddEnergy, oddNumber
    case pointClock, clockNetwork, clockAlone, clockApart, clockLocal, clockCellOk
    case clockCellUnknown, pointAwaitingTime, shortBattery, shortClockAbsent, shortClockOff
    case shortNeverSet, findNeverSet, detailClockChip, detailClockSystem, detailClockOffset
    case detailClockCell, detailClockNetwork, detailClockDrift, clockLost, clockOffsetValue
    case clockLocalValue, clockCellGood, clockCellLow, clockCellMute, clockReceived
    case clockNotReceived, clockAwaited, clockDriftValue, clockDriftNone, messageClockMoved
    case messageOffsetChanged, nameLEDs
    case keyKeepMap, keyStopSearch, keyLocateStop, keyRelays, keyConfirmProbe, helpReplace, helpBus
}
