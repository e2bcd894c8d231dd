import express from 'express'

// A bug in every answer, from one signal to the next: the parts were asked, the answer was made, and then this.
let isBroken = false
let failures = 0
process.on('SIGUSR2', () => {
  isBroken = !isBroken
})
const { json } = express.response
express.response.json = function (body) {
  if (!isBroken) return json.call(this, body)
  failures += 1
  throw new Error(`failure ${failures}`)
}
