import { list } from './words.ts';

/** Everyday words that people put around a question. Alone they are no topic; after “about” they may well be one. */
export const EVERYDAY: ReadonlySet<string> = new Set(
  list(`able absolutely active actual actually ago ahead alive allow allowed alone along already alright although altogether always amount announced
  annoying annual anyhow anytime anyway anywhere apart apologies apology appear appreciate appreciated april arrived aside ask asked asking asks assist
  assistance assume attached attributable august autumn average away awesome awful awfully awkward bad badly bar barely based basic basically
  basis beautiful became because become began begin beginning begins behalf behind believe below beneath beside best better beyond bib biblio
  bibliographic between big bigger biggest bit bits blog board boring boss bother bottom boy brand brief briefing briefly brilliant bring bringing brings brochure brother
  brought build building bulletin bunch busy button buy bye calendar call called calling calls came candidate care careful careless case casual
  centre certain certainly chance channel charge cheap cheer cheers chief choice choose chosen christmas chunk clarify clear clearly click close closed
  clue colleague colleagues collection college comfortable coming command comment comments committee companion compile compiled complain completely
  concern concerns confirm confused confusing consider considered convenient conveniently corner correct correctly course crazy crew crop curiosity
  curious currently curriculum cut cute cv dad daily darling dash date dated dates dating day days dead deadline deal dean dear debut decade decades december
  decide decided definitely deliver deliverable deliverables delivered demand department desk desperate desperately detail detailed details dig digest
  digging direct directly director directory discover doctor doing dope double doubt down draft drop dropped dropping dude due dull dunno duo duplicate early easily
  easy eat edition editor effort eh either elaborate else elsewhere empty encounter end ended ending ends enjoy enough entire entirely envelope equally especially
  essential even evenly etc eve evening ever everybody everyone everywhere exact exactly examine excellent except exciting excuse executive exhausting exist existing
  expect expected expert explained extra eye fab fabulous face facing fact faculty fail fair fairly fall fam fancy fantastic far fast father favor favorite
  favour favourite february feel feeling feels fellow fetch few fewer file filed files fill filled filter filtered final finally find finding finds fine finish
  finished firm fit five fix flip floor fly focus folder folk folks follow followed following fool forever forget forgot forgotten former forth forward found founder four
  frankly free frequent frequently friday friend friends front full fully fun fund funder funding funny furthermore fuss gather gathered genuine genuinely gets
  getting gift girl give given gives giving glad glance goal god gone gonna goodbye gorgeous gosh got gotta grab grabbed grand grant grants grateful
  great greatest grumpy guess guidance guide guides guy guys hand handful handle handled handy happen happened happening happens happily happy hard hardly
  haul head headed heading headline heap heaps hear heard held heart hello help helped helpful helping helps here herself highlight highlights him himself hint hit hold
  holding holdings holds holiday home honest honestly hope hoped hopefully hoping horrible hot hour hours house huge hundred hungry hurry idea ideas ideally idk ignore
  ill imagine immediate immediately important impossible impress impressed impressive incidentally incl included includes including inclusive indeed indicate indicates
  individual inform initially inside insist instance instant instead institute intend intended interest interested interesting internal interview intranet invite
  involve involved issued item items itself january job join joined joke joking journalist jot july jump june just keen keep keeping keeps kept kept kid kidding
  kind kinda kindly kinds knew know knowing knows known lab laid last lately later laugh lazy lead leader leads least leave leaves leaving led left legend legit
  leisure let lets librarian library life lifesaver like liked likely likewise lined listen listening literally little lives lot lots loud love loved lovely low
  luck lucky lunch mad madam made main mainly major majority maker makes making man manage managed management manager march marked massive mate mates material
  matters maximum may maybe meal mean meaning meanwhile meant meet meeting meetings members memo mere merely merci met middle midnight might mind minor minute minutes
  miss missed missing mistake mom moment monday money month monthly months mood morning mostly mother move moved mum myself named namely near nearby nearly neat necessary
  needed needing needs neighbour nerd nervous never newcomer newsletter next nice nicely night nine nope normally noted notes nothing notice november now nowadays nowhere nuts
  obvious obviously occasion occur october odd oddly of off offer offered office officer official often oh okay old older one ones online only onto ooh oops open opening
  opinion option optional options order ordinary organisation organize original originally other others otherwise ought oughta ours ourselves outcome outcomes output
  outputs outright outside outstanding overall overview owe owing own owner pack paid pardon park part particular particularly partly parts party pass passed patience patron patient
  pause pay peek people per perfect perfectly perhaps period permission person personal personally persons pest phd pick picked picks pile pinch pity place placed places
  plain plan planned planning plans plenty plese plus point pointed points polite popped popular portfolio position possible possibly post postdoc posted poster posting
  posts potentially practically praise precise precisely prefer preferable preferably preferred prep prepare prepared preparing pretty previous previously prior private
  prize probably proceed professor programme promise promised promising prompt proper properly proud prove provide provided providing public publicity pull
  pulled pulling purpose purposes push put puts publicly putting quarter quick quickly quiet quietly quit quite quote quoted raise random range rare rarely rather reach reached ready
  real realise realize really reason reasons recall receive received recent recently recommend recommended record recorded records ref refer referred refers refs
  regard regards regular remain remainder remaining remark remember remembered remind reminder remove repeat repeated reply report reported reporter reporting reports request
  requested require required requirement rescue reserve respective respectively respond responsible rest restricted resume retirement return returned returns reveal ride right
  righto ring role room rough roughly round row rubbish rude run running runs sad safe said sake sale same sat satisfied saturday save saved saw say saying says scary
  schedule scholar scholarly screen scroll sec second secondly seconds secretary seeing seek seeking seem seems seen select selected self send sending sense sent
  september serious seriously serve served seven several shall sheet shelf shiny shit shop short shortlist shortly should shout showed showing shown shows shut sick
  sided sigh silly simply since single sir sister sit site sitting situation six skip slide slides slightly slow slowly small smart smile smooth solely solid
  somehow someone somewhat somewhere soon sooner sooo sorry sort sorted sorts sought south spare speak speaking speaks special specific specifically specified spell spend spent
  spit spoke spot spring squeeze staff stand star stars start started starter starting starts stated statement stay stemming still stood stop stopped store straight
  strange strict strictly strong stronger strongest stuck students stuff stunning stupid submit submitted submitting subset success such sudden suddenly suffer suggest
  suggested suggestion suggestions suit suitable summer summon sunday super supervisor supply supplied suppose supposed supposedly sure surely surname surprised swear sweet
  swift tad take taken takes taking talk talked talking tall tally tenure terrible terribly thankful thanking the theirs themselves thereafter therefore thesis thick thing
  things think thinking third thirty thorough though thought thoughts thousand throughout thursday thus tidy tiny tired title titles today together tomorrow ton tonight
  tons took top topped tops total totally tour toward towards town track tricky tried trouble truly trust truth try trying tuesday twelve twice typical typically ugh ultimate umm
  unable unclear understand understanding understood undertake uni unless unlike unsure unusual up upcoming update updated updates upon upset urgent urgently usable useful useless
  usual usually utter vacation vague valid various vast verify version via vibe visible visit wait waiting wake walk wanna wanted wanting warm wasting waste watch way ways weak
  wednesday week weekend weekly weeks weird welcome well went whatever whatsoever whenever whereas wherever whether whichever while whilst whoever whole wife wild willing winter wise
  wish within without woman women wonder wonderful wondering wont wordy wore worried worry worse worst worth worthy would wow wrap wrapped wrong yay yeah year yearbook
  yearly years yep yes yesterday yet young younger yours yourself yup career silent half line lines nice panel committee evaluation proposal between earlier new narrow narrowed held even publicly patron french dutch state statement update updating writing preparing
  accompanied attributable investigator website story blurb touch hobby purpose dash obliged wretched`),
);

/** What people ask of a bot and no record of papers holds; topics only where some paper has the word. */
export const OFF_TOPIC: ReadonlySet<string> = new Set(
  list(`airport alarm alexa bank beer bitcoin breakfast cake cat chatgpt cinema coffee concert cooking dinner dog flight food football forecast
  girlfriend hotel horoscope invoice lottery menu movie music password phone pizza poem president price recipe restaurant salary shopping siri soccer song sport
  sports stock stocks taxi temperature ticket tickets traffic train trip weather wine blah lorem ipsum foo baz`),
);
