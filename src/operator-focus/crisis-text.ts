/** Fixed words for the two kinds of crisis. No model and no record ever changes them. */
export const crisisText = {
  self_harm: [
    "I'm really glad you told me. Whatever is open here can wait; you matter more than any of it, and so does anyone you are worried about.",
    'If anyone may be hurt right now, call 911, or your local emergency number, straight away.',
    'In the US you can call or text 988 at any hour and talk with someone kind about thoughts of suicide or self-harm. In another country, your local emergency number can connect you.',
    'Please be with someone you trust, and if it is about another person, stay with them if you safely can and let a professional take over.',
    'En español: llama al 988 y pulsa 2, o llama al 911 si hay peligro ahora.',
  ].join('\n'),
  danger: [
    "People first: get everyone away from the danger now, if you can do it safely. I'm sorry this is happening.",
    'Call 911, or your local emergency number, straight away and do what they tell you.',
    'With fire, smoke or a smell of gas: leave the building by the stairs, touch no switches, use your phone outside, and do not go back in.',
    'If somebody is hurt, stay with them if it is safe. If somebody is threatening, get out of reach, lock a door between you, and call quietly.',
    'Everything else here can wait until everyone is safe.',
    'En español: ponte a salvo y llama al 911 ahora.',
  ].join('\n'),
} as const
