"""Words that show what a sentence is about: care and councils, or everyday life.

A word with several meanings ("panel", "lead", "discharge") leans on them: a word list names the first group as
`@care` among the cues of an entry, and the second one counts for every entry that has cues.
"""

CARE = frozenset(
    """
    council councils authority authorities care social adult adults nurse nurses hospital nhs patient patients carer
    carers assessment assessments assessed service services provider providers commissioner commissioners commissioned
    director directorate committee policy statutory regulations charge charges charging fee fees payment payments budget
    funding funded safeguarding multidisciplinary eligibility eligible financial income savings equipment placement
    package discharge referral referrals referred legal court tribunal benefits dwp pip pension pensions contract
    contracts tender strategy decision decisions clinical health gp diagnosis disability disabled medication treatment
    officer officers cabinet councillor councillors scrutiny inspectors inspection cqc ombudsman complaint complaints
    advocate advocacy capacity icb ics trust housing tenancy landlord grant adaptations reablement rehabilitation ward
    therapist caseload panel framework programme partnership partners governance stakeholders workforce recruitment
    training supervision audit compliance outcomes wellbeing independence eligibility homecare residential nursing
    unpaid deferred arrears invoice debt overspend underspend quarter forecast procurement bids provider's council's
    wheelchair wheelchairs commode catheter seizure seizures epilepsy stoma midazolam tenants bidder bidders
    attorney deputyship inpatient psychiatrist psychologist ombudsman's hoists hoisted incontinence respite carer's
    carers' dementia attorneys subcontractors reassessment aftercare
    """.split()  # noqa: SIM905
)
"""Seldom met but where care, health, councils and their money are spoken of."""

BESIDE_CARE = CARE | frozenset(
    """
    staff board plan plans planning report reports support supported needs need person family families agency vacancy
    vacancies records rate rates spend spending savings team teams manager managers trustee trustees worker workers
    home homes centre doctor doctors clinic resident residents member members chair meeting meetings law act duty
    duties right rights risk risks abuse agreed review reviews reviewed quality costs cost cases case waiting demand
    pressures strategic operational annual sponsors england wales scotland ireland government minister ministers
    autistic autism dementia scans tests surgery prescribed consultation consultant appointments evidence feedback
    proposal proposals
    medicine medicines tablets injection injections seclusion sectioned observations embargo inspected rated
    inadequate inspector wheelchairs occupational physiotherapist dietitian feeds tube rent landlord landlords claim
    claims dwp's helper helpers sight deaf deafblind hearing signing blind epilepsy stroke bowel bladder
    """.split()  # noqa: SIM905
)
"""Further words that say little one by one: many of them together show that a paragraph is about care."""

EVERYDAY = frozenset(
    """
    garden gardens gardening gardener bath kitchen car cars football rugby cricket tennis golf match film films cinema
    music musical band choir concert song songs river sea beach seaside cat cats horse horses bird birds cake
    cakes biscuit biscuits raffle tombola tea coffee soup pizza wedding sun sunshine weather rain snow paint painted
    painter shed fence gate postman parcel parcels pool gala barbecue sheep farm farmer plants tomatoes
    allotment knitting crossword puzzle puzzles quiz bingo theatre guitar piano alto violin pub beer wine jumper coat
    hat shoes scarf boat boats ferry bins skip mower lawn bridge church flower flowers oven sofa shelf recipe umbrella
    festival tram trams carpet curtains wardrobe picnic holidaymakers tune roof chimney plumber hedge pond duck ducks
    hens greenhouse sandwich sandwiches chips kettle teapot mug brass orchestra stadium goalkeeper netball bowls darts
    snooker chess fishing fish camping tent lottery jackpot museum zoo circus carnival jam marmalade pastry scones
    turf cobbler bakery florist hairdresser choirmaster boxing marathon sprint jogging bicycle gull gulls seagull goose
    geese swan swans dog dogs puppy puppies kitten kittens goat goats donkey donkeys rabbit rabbits hamster parrot bee
    bees honey squirrel fox hedgehog badger motorbike caravan canoe yacht sailor sailing pantomime panto tinsel pudding
    turkey cellar attic wallpaper ladder hammer daffodils roses tulips lavender chocolate toffee lolly lollies sherry
    whisky gin striker ballroom disco wool aquarium soprano tenor opera actor actress novel poem poems poet poetry
    dishwasher pottery easel kite balloon balloons dinosaur wizard dragon pie pies crumble stew gravy lemonade butcher
    baker grocer blackbird robin sparrow pigeon pigeons trombone trumpet drum drums drummer saxophone ukulele banjo
    goalposts trophy tombstone candle candles bonfire fireworks snowman sledge carol carols comedian magician juggler
    dominoes skittles scrabble monopoly jigsaw jigsaws playlist vinyl sitcom novelist paperback thriller embroidery
    crochet sewing quilt patchwork spade trowel compost hosepipe slugs weeds hedges patio lawnmower wellies trousers
    shirt socks jewellery necklace earrings moon planets rainbow thunder frost ghost pirate pirates fairy witch
    castle odeon playhouse wheelbarrow scarecrow cow cows lamb lambs hen hay barn pumpkin cucumber apples pears plum
    plums cherry cherries loaf bun buns cheese lego doll dolls puppet puppets wig deckchair sandcastle fairground
    carousel rollercoaster lighthouse tortoise lizard snake worm spider wasp moth butterfly butterflies bluebells
    conker conkers bagpipes fiddle harmonica accordion referee umpire wicket batsman bowler billiards oak sunflower
    sunflowers tug regatta mast anchor lifeboat lorry tractor plough marquee bunting bouncy hopscotch skipping
    frisbee badminton squash volleyball hockey trainers boots gloves perfume lipstick scaffolding brickwork
    chandelier oats porridge custard trifle treacle toast bacon sausage sausages burger burgers popcorn crisps
    ketchup pickle pickles chutney cider lager cocktail cocktails
    crossroads hose diver divers telly palace buffet snowball snowballs playground swimmers raisins dough tango
    waltz flag flags joke jokes joked pun puns comedy singing sings sang singer singers dance danced dancing dancers
    parade motorbikes guitarist sauce spaghetti pasta slice slices butter nap surfer deck skipper captain ship ships
    sail sails cannon kebab menu chef waiter waitress plot weeding marrow marrows leek leeks onion onions
    carrot carrots potatoes marigolds waistcoat sequins sparkles glitter wand genie steam locomotive carriage rope
    knot tiger lion elephant monkey giraffe zebra owl owls bananas tart doughnut doughnuts muffin muffins flapjack
    brownies sculpture statue portrait gallery vase screw screws screwdriver spanner drill nails varnish plank
    planks gutter drainpipe hinge brakes gearbox bumper goalie scrum innings wickets yoga skiing horoscope costume
    costumes lampshade teaspoon crockery microphone loudspeaker amplifier projector
    tripod binoculars telescope violinist pianist bass clarinet flute harp orchestras chorus hymn hymns
    psalm sermon vicar organist bells steeple spire postcard postcards souvenir suitcase luggage tourist tourists
    brochure cruise ferryman pier promenade arcade ponds waterfall cliffs mountain
    mountains meadow woods forest tree trees bark twig twigs seedlings bulbs
    pots vegetables strawberries raspberries lettuce tomato radishes beans peas gravel pedal pedals
    saddle helmet engine motorway roundabout windscreen bonnet umpire's striker's kitbag jersey scorer umpires
    fishmonger greengrocer shopkeeper milkman paperboy newsagent
    """.split()  # noqa: SIM905
)
"""Seldom met in a sentence about care or councils: there, a word with several meanings has its everyday one."""

TWO_MEANINGS = frozenset(
    """
    agitated aligned alignment allocations amendment amendments appraisal arbitration asset assets assured balances
    baseline benchmark bundle bridging broker campus census chronic churn cleansing cohort collaboration collaborative
    commission commissioned compensation compliance compliments concession concessions consolidate consolidated
    constitution contested contractor contractors convene conveyance correlation dashboard declaration deductions
    deferred deposit deposits detention dismissed dispute disputes discretion elective embargo enabling encompass
    endorse enforced enforcement engaged escorted executive exploitation forensic framework frameworks frontline gait
    generic grassroots handover harness headroom hoist hoisting holistic icebreaker imaging indicative indicator
    indicators induction infrastructure intake integration intensity intermediary intervention interventions isolation
    joystick keynote kinship lifeline lobby lobbying mainstream mandate manic manifesto masking matrix median
    messaging migrated milestone milestones mobilise mobilised mobilising narrative observer observers outreach
    overdue oversight panel pathway persona platform platforms posture postural processing profiling pronouns
    prototype proxy quartile reactive readiness reclaimed reconfigure recurring redesign refuge registrar remedy
    repeal reserves resettlement resilient respite restart restrained restraint retainer retention retrospective
    revenue ritualistic roadmap roster scorecard seamless secluded sector segregated segregation sheriff sheriffs
    shielding shortfall silo sling slings slippage snagging snags sourced sourcing specials sponsorship sprint
    stalking standardised statistically streamline streamlined streamlining subsidy substantive suction superseded
    supplements suppressed surplus surveyor sustainable tabled taper tariff tariffs technician technicians tender
    termination terminate tiered tolerance toolkit trajectory transcribed transfers transformation transformational
    trigger triggers turnaround turner turnover ulcer unanimous unanimously universal uplift upstream uptake vacancies
    valuation variance variation variations verified verify viability viable vocational waive waived waiver waivers
    wandering warrant wearable wearables weighted weighting zone zones zoning
    """.split()  # noqa: SIM905
)
"""Words that people also use far from care: alone, without a word of care near them, they are no term."""
