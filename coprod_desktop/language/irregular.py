"""English words that follow no rule: data for `inflect`, for the forms of terms, and for finding passives."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


IRREGULAR_VERBS: dict[str, tuple[str, str]] = {
    base: (past, participle)
    for base, past, participle in (
        line.split()
        for line in """
        arise arose arisen
        awake awoke awoken
        be was been
        bear bore borne
        beat beat beaten
        become became become
        begin began begun
        bend bent bent
        bet bet bet
        bid bid bid
        bind bound bound
        bite bit bitten
        bleed bled bled
        blow blew blown
        break broke broken
        breed bred bred
        bring brought brought
        broadcast broadcast broadcast
        build built built
        burn burnt burnt
        burst burst burst
        buy bought bought
        cast cast cast
        catch caught caught
        choose chose chosen
        cling clung clung
        come came come
        cost cost cost
        creep crept crept
        cut cut cut
        deal dealt dealt
        dig dug dug
        do did done
        draw drew drawn
        dream dreamt dreamt
        drink drank drunk
        drive drove driven
        eat ate eaten
        fall fell fallen
        feed fed fed
        feel felt felt
        fight fought fought
        find found found
        fit fitted fitted
        fly flew flown
        forbid forbade forbidden
        foresee foresaw foreseen
        foretell foretold foretold
        forget forgot forgotten
        forgive forgave forgiven
        forgo forwent forgone
        freeze froze frozen
        get got got
        give gave given
        go went gone
        grind ground ground
        grow grew grown
        hang hung hung
        have had had
        hear heard heard
        hide hid hidden
        hit hit hit
        hold held held
        hurt hurt hurt
        keep kept kept
        kneel knelt knelt
        know knew known
        lay laid laid
        lead led led
        lean leant leant
        leap leapt leapt
        learn learnt learnt
        leave left left
        lend lent lent
        let let let
        lie lay lain
        light lit lit
        lose lost lost
        make made made
        mean meant meant
        meet met met
        mislead misled misled
        mistake mistook mistaken
        misunderstand misunderstood misunderstood
        offset offset offset
        outgrow outgrew outgrown
        overcome overcame overcome
        overhear overheard overheard
        override overrode overridden
        oversee oversaw overseen
        overspend overspent overspent
        overtake overtook overtaken
        overturn overturned overturned
        partake partook partaken
        pay paid paid
        prove proved proven
        put put put
        quit quit quit
        read read read
        rebuild rebuilt rebuilt
        redo redid redone
        redraw redrew redrawn
        remake remade remade
        repay repaid repaid
        rerun reran rerun
        resell resold resold
        reset reset reset
        retake retook retaken
        retell retold retold
        rethink rethought rethought
        rewrite rewrote rewritten
        ride rode ridden
        ring rang rung
        rise rose risen
        run ran run
        say said said
        see saw seen
        seek sought sought
        sell sold sold
        send sent sent
        set set set
        shake shook shaken
        shed shed shed
        shine shone shone
        shoot shot shot
        show showed shown
        shrink shrank shrunk
        shut shut shut
        sing sang sung
        sink sank sunk
        sit sat sat
        sleep slept slept
        slide slid slid
        smell smelt smelt
        speak spoke spoken
        speed sped sped
        spell spelt spelt
        spend spent spent
        spill spilt spilt
        spin spun spun
        split split split
        spoil spoilt spoilt
        spread spread spread
        spring sprang sprung
        stand stood stood
        steal stole stolen
        stick stuck stuck
        sting stung stung
        strike struck struck
        strive strove striven
        swear swore sworn
        sweep swept swept
        swell swelled swollen
        swim swam swum
        swing swung swung
        take took taken
        teach taught taught
        tear tore torn
        tell told told
        think thought thought
        throw threw thrown
        undercut undercut undercut
        undergo underwent undergone
        underpin underpinned underpinned
        underspend underspent underspent
        understand understood understood
        undertake undertook undertaken
        undo undid undone
        uphold upheld upheld
        upset upset upset
        wake woke woken
        wear wore worn
        weave wove woven
        weep wept wept
        win won won
        wind wound wound
        withdraw withdrew withdrawn
        withhold withheld withheld
        withstand withstood withstood
        write wrote written
        """.strip().splitlines()
    )
}

IRREGULAR_PLURALS: dict[str, tuple[str, ...]] = {
    "person": ("people", "persons"),
    "child": ("children",),
    "man": ("men",),
    "woman": ("women",),
    "foot": ("feet",),
    "tooth": ("teeth",),
    "mouse": ("mice",),
    "goose": ("geese",),
    "ox": ("oxen",),
    "penny": ("pence", "pennies"),
    "criterion": ("criteria",),
    "phenomenon": ("phenomena",),
    "analysis": ("analyses",),
    "basis": ("bases",),
    "crisis": ("crises",),
    "diagnosis": ("diagnoses",),
    "prognosis": ("prognoses",),
    "psychosis": ("psychoses",),
    "hypothesis": ("hypotheses",),
    "thesis": ("theses",),
    "synthesis": ("syntheses",),
    "appendix": ("appendices", "appendixes"),
    "index": ("indexes", "indices"),
    "matrix": ("matrices", "matrixes"),
    "vertex": ("vertices",),
    "medium": ("media", "mediums"),
    "curriculum": ("curricula", "curriculums"),
    "memorandum": ("memoranda", "memorandums"),
    "referendum": ("referendums", "referenda"),
    "addendum": ("addenda",),
    "forum": ("forums", "fora"),
    "quorum": ("quorums",),
    "stimulus": ("stimuli",),
    "bacterium": ("bacteria",),
    "bureau": ("bureaux", "bureaus"),
    "plateau": ("plateaus", "plateaux"),
    "knife": ("knives",),
    "life": ("lives",),
    "wife": ("wives",),
    "half": ("halves",),
    "shelf": ("shelves",),
    "self": ("selves",),
    "leaf": ("leaves",),
    "loaf": ("loaves",),
    "thief": ("thieves",),
    "wolf": ("wolves",),
    "calf": ("calves",),
    "potato": ("potatoes",),
    "tomato": ("tomatoes",),
    "hero": ("heroes",),
    "echo": ("echoes",),
    "veto": ("vetoes",),
    "embargo": ("embargoes",),
    "series": ("series",),
    "species": ("species",),
    "means": ("means",),
    "offspring": ("offspring",),
    "sheep": ("sheep",),
    "staff": ("staff",),
    "passer-by": ("passers-by",),
    "hanger-on": ("hangers-on",),
    "quiz": ("quizzes",),
    "bus": ("buses",),
    "gas": ("gases",),
    "bonus": ("bonuses",),
    "census": ("censuses",),
    "consensus": ("consensuses",),
    "status": ("statuses",),
    "virus": ("viruses",),
}

# Stress falls on the last syllable, so the last letter doubles: refer, referred.
DOUBLING_VERBS = _words(
    """
    abet abhor acquit admit allot annul begin commit compel concur confer control debar defer demur deter
    dispel emit enrol equip excel expel extol format forget forgo handicap impel incur infer inter intermit
    kidnap occur omit outfit overlap overrun patrol permit prefer program propel rebel rebut recap recur refer
    refit regret remit repel reset submit transfer transmit underpin unplug worship instil distil fulfil
    """
)

# Two syllables or more with the stress earlier: visit, visited. Listed where the spelling looks like a doubler.
NEVER_DOUBLING_ENDS = ("w", "x", "y", "h")

VERBS_THAT_START_TERMS = _words(
    """
    lack assess appoint apply appeal consult co-produce coproduce co-design deliver demonstrate empower enable engage
    escalate facilitate implement involve liaise manage mitigate monitor nominate participate prioritise raise refer
    request revoke ring-fence ringfence safeguard scrutinise second signpost sign step submit table triage undertake
    utilise wrap
    """
)

SPELLING_PAIRS: tuple[tuple[str, str], ...] = (
    ("behaviour", "behavior"),
    ("centre", "center"),
    ("centred", "centered"),
    ("programme", "program"),
    ("judgement", "judgment"),
    ("ageing", "aging"),
    ("paediatric", "pediatric"),
    ("counsellor", "counselor"),
    ("counselling", "counseling"),
    ("orthopaedic", "orthopedic"),
    ("anaesthetic", "anesthetic"),
    ("gynaecology", "gynecology"),
    ("haematology", "hematology"),
    ("wellbeing", "well being"),
    ("healthcare", "health care"),
    ("homecare", "home care"),
    ("caregiver", "care giver"),
    ("caseload", "case load"),
    ("workforce", "work force"),
    ("licence", "license"),
    ("practise", "practice"),
    ("acknowledgement", "acknowledgment"),
    ("focused", "focussed"),
    ("focusing", "focussing"),
    ("benefited", "benefitted"),
    ("enquir", "inquir"),
    ("adviser", "advisor"),
    ("fulfill", "fulfil"),
    ("enrolment", "enrollment"),
    ("instalment", "installment"),
)
"""Words that are written in two ways, both met in British papers; the longer first where one holds the other."""
