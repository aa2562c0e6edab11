/**
 * The 97 trackers published for customer 98662653, one a line:
 * id | conditionId | type | value | from | to | updated (when not `from`) | name | condition.
 * A date alone is midnight, `E` is 23:59:59. Spaces in names are as published. Four windows are inverted.
 * docs.capillarytech.com/reference/get_v2-customers-customerid-trackers
 */
export const trackerTable = `
9737|479|BILL_AMOUNT|0|2023-12-07|2024-12-31E||Transaction Amount tracker|tracker
9231|383|POINTS|0|2024-11-13|2025-01-05 16:59:39||Test karo|case 1
5392|265|CUSTOMER_VISITS|0|2023-12-07|2024-12-31E||Tier Upgrade|TrackerCase_1
9874|490|BILL_AMOUNT|0|2023-12-07|2024-12-31E||Issue points|points issue
10899|559|BILL_AMOUNT|0|2024-06-09|2024-12-31E||Number of transcations|Number of transcations
5779|311|LINEITEM_AMOUNT|0|2024-12-06|2024-12-06 16:59:39||Points Tracker|Points Cap
9495|449|BILL_AMOUNT|0|2024-12-06|2025-04-05 16:59:39||IKEA - Purchases Gamification |1000 KW Purchases/6 months 
9240|384|BILL_AMOUNT|0|2024-11-28|2024-12-14 11:29:39||Abnormal spend - Maximum Limit of $50,000|50000 in 7 day
9241|385|CUSTOMER_VISITS|0|2024-11-29|2024-12-13 11:29:39||Last 3 months purchases|Count of transactions
9242|386|BILL_AMOUNT|0|2024-11-29|2024-12-13 11:29:39||Abnormal transaction count - 50 in 7 days|50 in 7 days
9243|387|BILL_AMOUNT|0|2024-12-05|2024-12-07 11:29:39||ZZAbnormal booking count in a day (10)|10 bookings per day
9629|463|BILL_AMOUNT|0|2024-12-06|2025-12-06 16:59:39||Luxury Escapes- Status Tier Tracker|Luxury Escapes- Status Tracker
10525|537|BILL_AMOUNT|0|2023-12-07|2024-12-31E||Warburg retailers with 50000|Warburg retailers with 50000
5406|266|BILL_AMOUNT|0|2023-12-07|2024-12-31E||FAHSilverToGold|TrackerCase_1
5534|283|LINEITEM_QTY|0|2024-12-01|2025-01-01||Stamp Tracker|TrackerCase_1
9247|391|BILL_AMOUNT|0|2023-12-07|2024-12-31E||12 month Spending|12M Spending
5407|267|BILL_AMOUNT|0|2023-12-07|2024-12-31E||FAHGoldToPlatinum|TrackerCase_1
5028|181|CUSTOMER_VISITS|0|2023-12-07|2024-12-31E||Visits Tracker|TrackerCase_Visits
5029|182|BILL_AMOUNT|0|2023-12-07|2024-12-31E||Annual Bill Tracker|TrackerCase_Annual
11431|580|BILL_AMOUNT|0|2023-12-07|2024-12-31E||Spend|Avg spend
10025|496|CUSTOMER_VISITS|0|2024-09-07|2024-12-31E||123|123 visits 
10026|497|LINEITEM_QTY|0|2024-04-25|2024-05-25||TrackSVVPR|Cycle1
10028|498|LINEITEM_QTY|0|2023-12-07|2024-12-31E||SVVPTracker|Cycle1
9645|468|LINEITEM_COUNT|0|2023-12-07|2024-12-31E|| Complete 1 theme park & 1 Entertainment  & 1 F&B  get 500 pts on everything valid for 6 months |case1
9645|475|LINEITEM_COUNT|0|2024-11-24|2024-12-18 11:29:39|| Complete 1 theme park & 1 Entertainment  & 1 F&B  get 500 pts on everything valid for 6 months |uks1
9645|476|LINEITEM_COUNT|0|2024-11-02|2024-12-31E|| Complete 1 theme park & 1 Entertainment  & 1 F&B  get 500 pts on everything valid for 6 months |uks 2
5550|286|BILL_AMOUNT|0|2024-12-06|2025-01-05 16:59:39||First tracker|First case
5423|268|POINTS|2400|2023-12-07|2024-12-31E|2024-11-04|FAHSilverToGoldNew|TrackerCase_1
9647|469|BILL_AMOUNT|0|2024-12-06|2025-01-05 16:59:39||Milestone 1 Seven|case1
10031|499|POINTS|2100|2023-12-07|2024-12-31E|2024-07-31|RCG Points Tracker|200 Points
10543|538|BILL_AMOUNT|0|2024-06-09|2024-12-31E||RCG Spend 10000|Spend 10000
9519|451|BILL_AMOUNT|0|2024-09-07|2024-12-31E||Test123|1000
5040|186|BILL_AMOUNT|0|2024-06-09|2024-12-31E||Bill Tracker for Upgrade|TrackerCase_6_Months
5040|187|BILL_AMOUNT|0|2023-12-07|2024-12-31E||Bill Tracker for Upgrade|TrackerCase_12_Months
5040|188|BILL_AMOUNT|0|2024-06-09|2024-12-31E||Bill Tracker for Upgrade|TrackerCase_6_MonthsCount
5680|298|BILL_AMOUNT|0|2023-12-07|2024-12-31E||ColorBar - Annual Bill |Milestone
5424|269|POINTS|2400|2023-12-07|2024-12-31E|2024-11-04|FAHGoldToPlatinumNew|TrackerCase_1
9648|470|LINEITEM_COUNT|0|2024-12-06|2025-01-05 16:59:39||Milestone 2 Seven|case1
5425|270|POINTS|2400|2023-12-07|2024-12-31E|2024-11-04|FAHSilverToGoldTracker|TrackerCase_1
5041|246|LINEITEM_QTY|0|2023-12-07|2024-12-31E||Night|TrackerCase_2
5041|189|LINEITEM_QTY|0|2023-12-07|2024-12-31E||Night|Night
5553|287|BILL_AMOUNT|0|2023-12-07|2024-12-31E||Visits exceeeds 250|Customer Visits Milestone 250
5554|288|CUSTOMER_VISITS|0|2023-12-07|2024-12-31E||Cx visits|Tier eligiblity 
9651|471|BILL_AMOUNT|0|2024-11-12|2024-12-12||first5transaction|case_1
9652|472|LINEITEM_AMOUNT|0|2024-11-12|2024-12-12||top5transaction|case_1
9653|473|BILL_AMOUNT|0|2024-11-12|2024-12-12||bigbuyer|case_1
5692|300|CUSTOMER_VISITS|0|2024-09-07|2024-12-31E||GMG_No. of Visits|No. of Visits/Purchase
10046|501|ALTERNATE_CURRENCIES|0|2024-12-04|2024-12-08 11:29:39||Coins AC_Tracker|test_AC_1
6206|365|BILL_AMOUNT|0|2024-11-06|2024-12-31E||Test tracker creation 1|Test1
6209|366|LINEITEM_QTY|0|2024-09-07|2024-12-31E||Fuel tracker|90 days
6210|367|LINEITEM_QTY|0|2024-09-07|2024-12-31E||ZZ - 90 days fuel tracker|90 Days
6211|368|BILL_EXTENDED_FIELD|0|2024-11-29|2024-12-13 11:29:39||Visit3Times|Visits
6212|369|CUSTOMER_VISITS|0|2024-11-22|2024-12-20 11:29:39||David's Tracker|David's tracker - Visit Five Guys Factory
6212|370|CUSTOMER_VISITS|0|2024-11-22|2024-12-20 11:29:39||David's Tracker|David's tracker - Visit Cheesecake Factory
10823|548|LINEITEM_QTY|0|2024-09-07|2024-12-31E||Fuel & Oil Tracker|Oil Tracker
4938|173|BILL_AMOUNT|0|2023-12-07|2024-12-31E||EOSS Tracker|TrackerCase_1
4938|174|BILL_AMOUNT|0|2023-12-07|2024-12-31E||EOSS Tracker|TrackerCase_2
5962|333|BILL_AMOUNT|0|2023-12-07|2024-12-31E||Salient Demo Tracker|Year
5323|257|CUSTOMER_VISITS|0|2023-12-07|2024-12-31E||visits|TrackerCase_1
6095|349|LINEITEM_EXTENDED_FIELD|0|2024-11-29|2024-12-13 11:29:39||Footwear Segment|Footwear
11343|578|BILL_TOTAL_QTY|0|2023-12-07|2024-12-31E||Number of Nights|Number of Nights
6096|350|BILL_EXTENDED_FIELD|0|2023-12-07|2024-12-31E||Sports|Sports
6097|351|BILL_EXTENDED_FIELD|0|2024-06-09|2024-12-31E||Visits us twice in a week|Have not seen in three months
5844|320|BILL_AMOUNT|0|2024-11-21|2025-02-04 16:59:39||Croma Tracker|500K Spend
5974|335|CUSTOMER_VISITS|0|2024-11-06|2024-12-31E||New tracker|Visit
5975|336|BILL_AMOUNT|0|2024-12-05|2024-12-07 11:29:39||Spend 250 within a day|Spend 250 within a day
9815|482|BILL_AMOUNT|0|2023-12-07|2024-12-31E||stores|storereward
5981|338|BILL_AMOUNT|0|2024-11-06|2024-12-31E||Diwali Promo VMM|Bill amount
5470|278|LINEITEM_QTY|0|2024-12-01|2025-01-01||Fashion Tracker|TrackerCase_1
5856|321|BILL_AMOUNT|0|2024-12-06|2025-12-06 16:59:39||SMDAC-Transaction Tracker|Spend 10000
5858|322|CUSTOMER_VISITS|0|2024-12-06|2025-01-05 16:59:39||Segi Fresh Eligibility|Spend
10597|540|ALTERNATE_CURRENCIES|0|2024-01-01|2024-02-01||Tier tracker Blue|Annual reset tracker
5480|279|LINEITEM_QTY|0|2023-12-07|2024-12-31E||Buy5ButterMilk|TrackerCase_1
5736|303|POINTS|12900|2022-07-05|2022-08-05|2024-07-31|Test|Test
5101|208|POINTS|2100|2023-12-07|2024-12-31E|2024-07-31|Regular Points Tracker for Upgrade|RegularPoints_365
9199|375|BILL_AMOUNT|0|2024-09-07|2024-12-31E||Sales for a certain|case2
9199|376|BILL_AMOUNT|0|2024-11-06|2024-12-31E||Sales for a certain|case1
6128|352|BILL_EXTENDED_FIELD|0|2024-11-29|2024-12-13 11:29:39||Dominos Trackers |Store Visits
9200|377|CUSTOMER_VISITS|0|2024-01-01 02:30:03|2024-12-31E||Slab renew tracker|Case 1
9840|488|BILL_AMOUNT|0|2024-12-06|2024-12-06 16:59:39||transaction_bill|case_1
5361|262|BILL_AMOUNT|0|2023-12-07|2024-12-31E||Bill Amount Tracker|TrackerCase_1
5362|263|BILL_AMOUNT|0|2024-06-06|2024-12-31E||ZZ - 6monthTracker1|TrackerCase_1
5362|264|BILL_AMOUNT|0|2023-12-07|2024-12-31E||ZZ - 6monthTracker1|TrackerCase_2
6004|342|CUSTOMER_VISITS|0|2024-11-06|2024-12-31E||Lube Visits|3 Visits
6134|354|LINEITEM_QTY|0|2024-11-06|2024-12-31E||Yara Vita|No. of Yara Vita
9208|381|BILL_EXTENDED_FIELD|0|2024-11-06|2024-12-31E||gg|jh
9209|382|BILL_AMOUNT|0|2023-12-07|2024-12-31E||Revenue|txn amount
5780|312|CUSTOMER_VISITS|0|2024-12-06|2025-12-06 16:59:39||3 visits|3Visits
5781|313|BILL_AMOUNT|0|2023-01-01|2023-02-01||Annual Spend|Annual Spend
5951|332|POINTS|0|2024-10-07|2023-02-25E||Points_Tracker_test|1000 rs. get 10% dis
9315|402|BILL_AMOUNT|0|2024-12-04|2024-09-30E||Test_trackers_1|Cycle_1
9244|404|BILL_AMOUNT|0|2024-11-29|2024-09-30E||Abnormal spend - Maximum Limit of $50,000|Case_1
9246|390|BILL_AMOUNT|0|2024-11-29|2024-09-30E||Abnormal spend - 50000$|Abnormal spend - 50000$
10017|495|LINEITEM_QTY|0|2024-12-05|2024-12-07 11:29:39||Lineitem Quantity|Quantity
10605|541|BILL_AMOUNT|0|2024-01-01|2024-02-01||DSG Spend Cycle|Spend cycle
9469|443|BILL_GROSS_AMOUNT|0|2024-01-01|2024-02-01||Spend_per_year|Spend_per_year
10015|494|BILL_AMOUNT|0|2024-12-05|2024-12-07 11:29:39||Track Amount|Amount
`;
