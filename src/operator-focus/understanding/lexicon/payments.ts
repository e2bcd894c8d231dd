import type { Lexicon } from '../meaning.ts'

/** Money owed, late, due, at risk, given back. */
export const payments: Lexicon = [
  [
    'payments',
    5,
    `
    (insurance|insurer|insurers) .. (pay|paid|pays|payout|reimburse|settle|settled|cover|covered|claim) ..;
    (fine|fines|penalty|penalties|parking fine) (paid|due|unpaid|overdue|outstanding|to pay); financially;
    moneywise; money wise; financial (risk|risks|situation|status|position|issues|problems|side|picture);
    (what|which) (payments|payment|invoices|invoice|bills|bill|refunds|rents|deposits|fees) .. (wait|
    postponed|deferred|first|next|urgent|critical|overdue|late|open|today); (balance|balances) (left|
    remaining|open|due|outstanding|to collect|to settle|unpaid|owing) ..; (tenant|tenants|guest|guests|
    resident|residents|who|anyone|unit|units|room|rooms|they|he|she|accounts|<number>) (is|are|was|were)?
    (still|also|again)? (short|behind|late|overdue|in arrears|in the red) (this|last|again|on|with|by|for|
    month|today|$); (cough|coughed|coughing|pony|ponied|stump|stumped|fork|forked|shell|shelled) (up|out|
    over) ..; (squared|square|settle|settled|even) up; (largest|biggest|highest|smallest|oldest|total|whole)
    (sum|amount|figure|total) ..; transfer ... (bank|payment|wire|account); (bank|payment|wire|money|rent)
    ... transfer; how (much|far|long|late) (is|are) (<person>|mr|mrs|unit|room|they) ... (behind|short|late|
    overdue|down|in arrears|owing|in debt); (transfer|transferred|transferring|wire|wired|send|sent) ..
    (deposit|rent|money|payment|fee|fees|cash|amount|balance); (settle|settled|settles|settling|clear|
    cleared|pay|paid|cover|covered) (the|his|her|their|its|that|up|off|my|our)? (bill|bills|balance|invoice|
    account|tab|folio|amount|rent| deposit|debt|fees); (outstanding|open|due|total|unpaid|remaining|overdue|
    missing) (amount|amounts|sum|sums|total|totals|debt); how much ... (outstanding|open|due|late|coming in|
    left to collect|to collect|owed|unpaid|overdue|at risk|still missing|we get back|in arrears|waiting for|
    short); (month|months|week|weeks|days|<number>) (behind|late|overdue|in arrears|short) (on|with)? ..;
    (wants|want|gets|get|give|giving|asked for|demands|demanding) .. money (back)?; behind (on|with) (the|
    his|her|their)? (rent|payment|payments|instalments|dues|bills|fees); (needs|need) (chasing|to be chased|
    paying|to pay|to be paid|to be refunded|refunding|invoicing|to be invoiced|billing) ..; insurance
    (premium|payout|payment|claim|policy payment|money); (refuse|refuses|refusing|refused) to pay; (last|
    final|first|latest|outstanding|open|next) (invoice|bill|payment|rent|deposit|refund) ..; fire insurance;
    on (his|her|their|the|my) bill; (did|does|has|have|is|was) .. (invoice|bill|rent|deposit|refund|payment)
    .. (paid|pay|cleared|come|arrive|arrived|go through|gone through|sent|received|in|late|settled); (water|
    gas|electric|electricity|heating|phone|internet|wifi| utility|utilities|energy|power|tv|cable|cleaning|
    laundry|repair|plumber|plumbing|maintenance| electrician|contractor|supplier|vendor|spa|restaurant|
    minibar|room|room service|bar|parking|hotel| concierge|transfer|taxi|florist|guest|booking|council|city|
    tourist|service|bank|damage|pet|late checkout|late check out|early check in|key|cancellation|no show|
    security|holding|event|group|management|owner|service charge) (bill|bills|invoice|invoices|tax|fee|
    fees|charge|charges|payment|payments|deposit|deposits|refund|refunds|folio|balance|balances|receipt|
    receipts|surcharge); (overdue|unpaid|late|missing|missed|pending|outstanding|open|failed|declined|
    bounced|rejected|partial|returned|due|upcoming|recurring|incoming|duplicate|double|disputed|late)
    (payment|payments|rent|rents|invoice|invoices|bill|bills|deposit|deposits|balance|balances|refund|
    refunds|fee|fees|charge|charges|transaction|transactions|instalment|instalments|installment|
    installments|card|cards|transfer|transfers from the bank|direct debit|direct debits|cheque|cheques|check
    payment|money|dues|receivable|receivables|account|accounts); (payment|payments|rent|rents|invoice|
    invoices|bill|bills|deposit|deposits|balance|refund|refunds|fee|fees|money|card|cards|cheque|debit) ..
    (overdue|unpaid|late|missing|missed|pending|outstanding|owed|failed|declined|bounced|rejected|due|at
    risk|not paid|still open|not received|not arrived|not come|not cleared|not gone through|came in|come in|
    arrived|arrive|received|paid|in yet|in already|cleared|chase|chasing|returned|settled|stuck|sent| owing|
    short|expiring|expired|expire|at stake|in danger); (who|anyone|anybody|someone|which|how many| guest|
    guests|tenant|tenants|resident|residents|he|she|they|people|unit|room|apartment|mr|mrs|nobody| everyone|
    client|clients|customer|customers) .. (owe|owes|owing|paid|pay|pays|payed|paying|behind on|behind with|
    in arrears|in debt|overdue with|late with|late on|short on); (not|never|still not|yet) (pay|paid|payed|
    settled|settle|transferred|wired|paying) ..; owe us; owes us; owed to us; owe me; how much (are we|we
    are|is|do they|does he|do we|was) (owed|owing|outstanding|unpaid|due|paid|collected| missing|overdue|
    late); chargeback; chargebacks; charge back; charge backs; arrears; card (declined|expired|failed|on
    file|was declined|got declined|not working|rejected|charges|payment| payments|refused|authorization|
    authorisation|hold|bounced|details missing); (declined|expired|rejected|refused|failed) .. (card|cards|
    credit card|visa|mastercard|amex); direct debit; direct debits; standing order; bank transfer; bank
    transfers; wire transfer; wire transfers; sepa; payment link; payment links; payment plan; payment
    plans; credit note; credit notes; security deposit; security deposits; transfer from .. bank; bank (one|
    statement|account|details|reconciliation); (give|gave|get|got|send|pay|paid|want|wants|asking for|asked
    for|ask for|asks for|demand|demands|need| needs|wanted|demanding|requesting|requested|claim|claiming|
    expecting|wait for|waiting for|return) .. (money back|refund|refunds|reimbursement|deposit back|deposit|
    deposits|compensation|partial refund|full refund); (chase|chasing|chased|collect|collecting|collected|
    recover) .. (money|rent|payment|payments| invoice|invoices|balance|debt|debts|fees|deposit|deposits|for
    money|arrears|dues|unpaid|cash|late payer|payers); (money|cash|revenue|income|funds|amount|amounts|
    euros|dollars|pounds|rent) .. (at risk|owed|due|missing|outstanding|we are waiting|waiting for|late|
    overdue|unpaid|to collect|coming in|stuck|on the table|in danger|lost|to lose|lose); (biggest|largest|
    highest|oldest|worst) .. (debt| debtor|debtors|debts|unpaid|balance|balances|invoice|invoices|payment|
    payments|amount|arrears|bill| bills|payer|payers|deposit|refund); (late|slow|bad|non) (payer|payers|
    payer|payers|paying); (withhold|withholding|holding back|refuses to pay|refuse to pay|refusing to pay|
    will not pay|can not pay|does not want to pay|did not pay|not paying|stopped paying|promised to pay|
    promise to pay) ..; final (reminder|reminders|notice|notices|demand); payment (reminder|reminders|risk|
    risks|issue|issues|problem| problems|status|list|failures|dispute|disputes|schedule); money (side|stuff|
    situation|matters|things| issues|problems|questions|list|part|only); anything about money; about the
    money; where is .. money; wheres the money; is .. (bill|invoice|rent|deposit|balance|tax|taxes) ..
    (paid|settled|cleared); on (the)? books; accounts (receivable|payable); ar (aging|ageing|list|report);
    aging report; ageing report; cash flow; (double|over|wrongly|twice|under) (charged|billed|charge|
    invoiced); charged twice; overcharged; undercharged; overbilled; paid (twice|too much|double|in full|
    late|yet|partially|half|already); pagos (pendientes|atrasados|vencidos|de hoy|en riesgo|fallidos|
    rechazados|tardios)?; pago; facturas; factura; (no|quien|quienes|aun no|todavia no) .. (pagado|paga|
    pago|pagan|pagaron|debe|deben); (nos|me) (debe|deben); alquiler; alquileres; renta; rentas; reembolso;
    reembolsos; devolucion; devoluciones; fianza; fianzas; deposito; depositos; dinero; deuda; deudas;
    morosos; cobros; cobrar; cobro; cuanto .. (deben|debe|falta); paiements; paiement; facture; factures;
    loyer; loyers; impayes; impaye; zahlungen; zahlung; rechnung; rechnungen; miete; mieten; kaution;
    pagamentos; pagamento; aluguel; faturas; pagamenti; fatture; affitto; affitti; caparra
    `,
  ],
  [
    'payments',
    4,
    `
    who is (overdue|late|behind|due|short|outstanding); overdue by .. (days|weeks|months); who (are|is)
    (still)? (overdue|outstanding|behind); payment; payments; unpaid; refund; refunds; refunded; refunding;
    invoice; invoices; invoicing; invoiced; rent; rents; deposit; deposits; owed; owing; owes; debtor;
    debtors; debt; debts; money; finances; finance; financial; financials; billing; receivable; receivables;
    reimbursement; reimburse; reimbursed; installment; installments; instalment; instalments; payout;
    payouts; payer; payers; dunning; bounced; arrear; underpaid; overpaid; overpayment; prepayment;
    prepayments; prepaid; nonpayment; remittance; remittances; stripe; paypal; adyen; sepa; iban; iou;
    delinquent; delinquency; delinquencies; eviction; default on; defaulted; writeoff; write off; write
    offs; cashflow; bookkeeping; ledger; folio; folios; rent roll; hoa dues; service charge; service
    charges; collections; repayment; repay; preauth; pre authorisation; pre authorization; preauthorisation;
    preauthorization; no show fee; kaution; <pay> side
    `,
  ],
  [
    'payments',
    2,
    `
    bill; bills; balance; balances; charge; charges; charged; fee; fees; pay; pays; paying; paid; payed;
    owe; cash; dues; bank; card; cards; tax; taxes; vat; debit; credit; cheque; cheques; amount; amounts;
    accounts; account; transaction; transactions; settle; settled; revenue; income; cost; costs; commission;
    expense; expenses; price; <money>; usd; eur; gbp; euros; euro; dollars; dollar; pounds; bucks; quid;
    chase; chasing; collect; wire; wired; dispute; disputes; disputed; payroll; compensation; reconcile;
    reconciliation; funds; salary; receipt; receipts; penalty; penalties; surcharge; interest; ach; venmo;
    budget; budgets; moneys; monies; loan; tab; tabs; settlement; authorisation; authorization; statement;
    statements; lease payment; subscription; eft; bacs; tourist tax; cobrado; minibar; visa; mastercard;
    amex; collector
    `,
  ],
]
