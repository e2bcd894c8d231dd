/** How people write: short forms, emoji, irregular forms. */

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean)
const pairs = (text: string): [string, string][] =>
  text
    .split(/[\n;]/)
    .map((line) => line.split('='))
    .map(([from, to]) => [(from ?? '').trim(), (to ?? '').trim()] as [string, string])
    .filter(([from]) => from !== '')

/** Written without the apostrophe. */
export const contractions = new Map(
  pairs(`
  im=i am; ive=i have; id=i would; cant=can not; cannot=can not; wont=will not; dont=do not; doesnt=does not; doesn=does not
  didnt=did not; isnt=is not; arent=are not; aint=is not; wasnt=was not; werent=were not; hasnt=has not; havent=have not
  hadnt=had not; couldnt=could not; couldn=could not; shouldnt=should not; wouldnt=would not; mustnt=must not; neednt=need not
  whats=what is; wats=what is; wheres=where is; whos=who is; hows=how is; whens=when is; whys=why is; theres=there is; thats=that is
  youre=you are; youve=you have; theyre=they are; theyve=they have; hes=he is; shes=she is; lets=let us; weve=we have; itll=it will
  gaz=gas; moring=morning; mornig=morning; mroning=morning; gud=good; godo=good; fyre=fire; fier=fire; hi=hi; mantainance=maintenance; maintainence=maintenance; maintanence=maintenance; mantenance=maintenance; maintenence=maintenance; maintence=maintenance; mainteance=maintenance; wether=weather; weahter=weather; waether=weather; nxt=next; wy=why; wyh=why; hwo=how; hw=how; waht=what; wath=what; whta=what; whats=what is; wich=which; whch=which; whcih=which; wher=where; whn=when; wehn=when; whos=who is; woh=who; teh=the; hte=the; adn=and; nad=and; taht=that; thta=that; thsi=this; tihs=this; rnt=rent; bil=bill; bils=bills; frst=first; frist=first; shuld=should; shud=should; cud=could; wud=would; shld=should; arived=arrived; tody=today; todya=today; toady=today; urgnt=urgent; hepl=help; halp=help; plaese=please; ned=need; neeed=need; tel=tell; shw=show; abuot=about; dne=done; doen=done; thnk=thank; thnks=thanks; thansk=thanks; gest=guest; gests=guests; leek=leak; leeks=leaks; brokn=broken; brken=broken
  pls=please; plz=please; plse=please; pleas=please; plis=please; u=you; ur=your; r=are; y=y; rn=right now; tmrw=tomorrow; tmr=tomorrow
  tomoz=tomorrow; tmw=tomorrow; tdy=today; 2day=today; 2moro=tomorrow; 2nite=tonight; tonite=tonight; wknd=weekend; mins=minutes
  msg=message; appt=appointment; maint=maintenance; mtce=maintenance; maintainance=maintenance; maintanance=maintenance; acct=account; pmt=payment; pmts=payments; pymt=payment; inv=invoice
  cuz=because; cos=because; coz=because; bc=because; gonna=going to; wanna=want to; gotta=got to; gimme=give me; lemme=let me
  dunno=do not know; idk=i do not know; idc=i do not care; thx=thanks; ty=thanks; tnx=thanks; tks=thanks; thnx=thanks; thanx=thanks; tq=thanks; tysm=thanks
  ppl=people; wat=what; wot=what; wut=what; wht=what; hav=have; abt=about; b4=before; w8=wait; gr8=great; l8=late; l8r=later; nite=night
  sum1=someone; some1=someone; smb=someone; any1=anyone; evry1=everyone; every1=everyone; k=ok; okay=ok; okey=ok; kk=ok; oki=ok; alright=ok
  ya=you; yall=you all; yer=your; da=the; dis=this; dat=that; tha=the; thru=through; n=and; nd=and; plus=and; wid=with; w=with; wo=without
  checkin=check in; checkins=check in; checkout=check out; checkouts=check out; co2=co2; aircon=ac; airco=ac; aircons=ac; hvac=ac
  wheelchairs=wheelchair; elavator=elevator; wasap=what is up; wassup=what is up; whatsup=what is up; sup=what is up; wsup=what is up
  dieing=dying; suiside=suicide; sucide=suicide; sucidal=suicidal; suacidal=suicidal; unalive=kill; unaliving=killing; kms=kill myself
  overwelmed=overwhelmed; overwelm=overwhelm; stresd=stressed; streesed=stressed; axious=anxious; firee=fire; gass=gas; smok=smoke
  hsk=housekeeping; hk=housekeeping; bkg=booking; bkgs=bookings; res=reservation; resv=reservation; resa=reservation; rez=reservation; reso=reservation
  mgr=manager; apt=apartment; apts=apartments; bldg=building; fl=floor; rm=room; rms=rooms; xfer=transfer; xfers=transfers; txfr=transfer
  conf=confirmation; confs=confirmations; tix=tickets; resi=resident; resis=residents; todo=to do; todos=to do; tbd=to be done
  atm=right now; asap=asap; eod=end of day; eta=eta; fyi=fyi; afaik=; lol=lol; omg=omg; wtf=wtf; ffs=wtf; btw=btw; imo=; tbh=; ngl=; jk=; lmao=lol; haha=lol; hahaha=lol
  `).map(([from, to]) => [from, words(to)]),
)

export const emojiWords = new Map(
  pairs(`
  👋=hello; 🙏=please; 😭=crysign; 😢=crysign; 😩=crysign; 😫=crysign; 🤯=crysign; 😰=crysign; 😱=crysign; 😖=crysign; 😵=crysign; 😓=crysign; 🥵=crysign
  🔥=firesign; 🚒=firetruck; 🚑=ambulance; 🆘=sos; 🔫=gun; 🔪=knife; 💨=smokesign; 💸=money; 💰=money; 💵=money; 💳=card; 🧾=invoice; 🏦=bank
  🔧=repairsign; 🛠=repairsign; 🔨=repairsign; 🪛=repairsign; 🧰=repairsign; 🚿=shower; 🚽=toilet; 💧=leak; 💦=leak; 🪠=plunger; 🪳=cockroach; 🐀=rat; 🐭=mouse; 🛗=elevator
  🍾=champagne; 💐=flowers; 🌹=flowers; 🎂=cake; 🚕=taxi; 🚖=taxi; 🛎=concierge; 🧳=luggage; 🎟=tickets; 🎫=tickets; 🛏=bed; 🍽=restaurant
  🌙=goodnight; 😴=sleepsign; ❤=; 👍=ok; 👌=ok; ✅=tick; ✔=tick; ☑=tick; 💯=ok; ❓=; ⏭=next
  `),
)

export const irregular = new Map(
  pairs(`
  broke=break; broken=break; broked=break; paid=pay; payed=pay; froze=freeze; frozen=freeze; fell=fall; fallen=fall; took=take; taken=take
  came=come; went=go; gone=go; sent=send; lost=lose; stuck=stick; bled=bleed; hung=hang; shot=shoot; drowned=drown; beaten=beat; bitten=bite; bit=bite
  threw=throw; thrown=throw; told=tell; said=say; asked=ask; felt=feel; slept=sleep; ate=eat; chosen=choose; chose=choose; forgot=forget; forgotten=forget
  worn=wear; torn=tear; tore=tear; stole=steal; stolen=steal; blew=blow; blown=blow; bent=bend; burnt=burn; leant=lean; ran=run; began=begin; spoke=speak
  is=be; am=be; are=be; was=be; were=be; been=be; being=be; children=child; kids=kid; men=man; women=woman; people=people; mice=mouse; lives=life; knives=knife; died=die; dying=die; lying=lie; dead=dead; wives=wife
  cried=cry; hurting=hurt; hurts=hurt; cutting=cut; cuts=cut; ending=end; got=get; gotten=get; does=do; has=have; had=have; better=better; worse=worse
  `),
)

/** Words that look like a form of another word but are words of their own. */
export const fixed = new Set(
  words(`
  fired firing fires gases gassed ending needed feed building buildings morning mornings evening evenings ceiling during wedding
  nothing anything something everything thing things string spring ring rings king hundred indeed speed shed red bed missed
  glasses series species clothes news lens gas bus this his its as is was us plus yes less unless address business process stress pass mass class
  burned shooting shots cutter mean means used outstanding pending meeting understanding meaning
  `),
)
